import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { rowsIn } from '#app/ledger/json-rows.server.ts'
import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import type { Readable } from '#app/platform/database.server.ts'

/**
 * A course or an exam whose questions have statistics; `value` stands in the address. `answered`: whether somebody within
 * reach has handed in, so that there is something to count.
 */
export type AskedSet = { value: string; label: string; answered: boolean }

/** All courses, and the exams with released results that a unit within the scopes holds, newest first. */
export async function listAskedSets(
  database: Readable,
  scopes: ReadonlyArray<string>,
): Promise<Array<AskedSet>> {
  const { courses } = getCatalogue()
  const handedIn = await findHandedIn(database, scopes, courses)
  const exams = await database.$queryRaw<Array<{ id: string; title: string; answered: number }>>`
    SELECT e."id", e."title", CASE WHEN EXISTS (
      SELECT 1 FROM "ExamResult" r JOIN "Member" m ON m."id" = r."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
      WHERE r."examId" = e."id" AND ${withinScopes(scopes)}) THEN 1 ELSE 0 END AS "answered"
    FROM "Exam" e JOIN "OrgUnit" u ON u."id" = e."unitId"
    WHERE EXISTS (SELECT 1 FROM "ExamResult" r WHERE r."examId" = e."id") AND ${withinScopes(scopes)}
    ORDER BY e."id" DESC LIMIT 100`
  return [
    ...courses.map(({ id, title }) => ({
      ...{ value: `course:${id}`, label: `课程测验：${title}` },
      answered: handedIn.has(id),
    })),
    ...exams.map(({ id, title, answered }) => ({
      ...{ value: `exam:${id}`, label: `考试：${title}` },
      answered: Number(answered) === 1,
    })),
  ]
}

/** The set asked for; without one the first of which there is something to count, the newest exam before the courses. */
export function chooseAskedSet(sets: ReadonlyArray<AskedSet>, asked: string): AskedSet | undefined {
  const named = sets.find(({ value }) => value === asked)
  if (named) return named
  const answered = sets.filter((set) => set.answered)
  return answered.find(({ value }) => value.startsWith('exam:')) ?? answered[0] ?? sets[0]
}

/** Those of the courses whose quiz somebody within the scopes has handed in. */
async function findHandedIn(
  database: Readable,
  scopes: ReadonlyArray<string>,
  courses: ReadonlyArray<{ id: string }>,
): Promise<Set<string>> {
  const ids = courses.map(({ id }) => ({ id }))
  const found = await database.$queryRaw<Array<{ id: string }>>`
    WITH c("id") AS (${rowsIn(ids, ['id'])})
    SELECT c."id" FROM c WHERE EXISTS (
      SELECT 1 FROM "QuizAttempt" a JOIN "Member" m ON m."id" = a."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
      WHERE a."courseId" = c."id" AND a."purpose" = 'course-quiz' AND a."submittedAt" IS NOT NULL
        AND ${withinScopes(scopes)})`
  return new Set(found.map(({ id }) => id))
}
