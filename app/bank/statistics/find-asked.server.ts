import { getCatalogue } from '#app/courses/catalogue.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Question } from '#app/questions/question.ts'
import { bankRef, DATABASE_BANK } from '../question-ref.ts'
import { readContent } from '../question-content.server.ts'

/** The questions that these names stand for, in the wording of the version named; unknown names are left out. */
export async function findAsked(
  database: Readable,
  refs: ReadonlyArray<string>,
): Promise<Array<{ ref: string; question: Question }>> {
  const courses = new Map<string, Question>(
    getCatalogue().courses.flatMap((course) =>
      course.questions.map((question) => [`${course.id}/${question.id}`, question] as const),
    ),
  )
  const fromFiles = refs.flatMap((ref) => {
    const question = courses.get(ref)
    return question ? [{ ref, question }] : []
  })
  const kept = refs.flatMap((ref) => /^bank\/([^@]+)@\d+$/u.exec(ref)?.[1] ?? [])
  if (kept.length === 0) return fromFiles
  const rows = await database.bankQuestionVersion.findMany({
    where: { questionId: { in: [...new Set(kept)] } },
    select: { questionId: true, version: true, content: true },
  })
  const wanted = new Set(refs.filter((ref) => ref.startsWith(`${DATABASE_BANK}/`)))
  const fromBank = rows.flatMap(({ questionId, version, content }) => {
    const ref = bankRef(questionId, version)
    return wanted.has(ref) ? [{ ref, question: readContent(content) }] : []
  })
  return [...fromFiles, ...fromBank]
}
