import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** A course or an exam whose questions have statistics; `value` stands in the address. */
export type AskedSet = { value: string; label: string }

/** All courses, and the exams with released results that a unit within the scopes holds, newest first. */
export async function listAskedSets(
  database: Readable,
  scopes: ReadonlyArray<string>,
): Promise<Array<AskedSet>> {
  const courses = getCatalogue().courses.map(({ id, title }) => ({
    value: `course:${id}`,
    label: `课程测验：${title}`,
  }))
  if (scopes.length === 0) return courses
  const reach = scopes.map(
    (scope) => Prisma.sql`substr(u."path", 1, CAST(${scope.length} AS INTEGER)) = ${scope}`,
  )
  const exams = await database.$queryRaw<Array<{ id: string; title: string }>>`
    SELECT e."id", e."title" FROM "Exam" e JOIN "OrgUnit" u ON u."id" = e."unitId"
    WHERE EXISTS (SELECT 1 FROM "ExamResult" r WHERE r."examId" = e."id") AND (${Prisma.join(reach, ' OR ')})
    ORDER BY e."id" DESC LIMIT 100`
  return [...courses, ...exams.map(({ id, title }) => ({ value: `exam:${id}`, label: `考试：${title}` }))]
}
