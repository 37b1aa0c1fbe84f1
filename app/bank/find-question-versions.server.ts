import type { Readable } from '#app/platform/database.server.ts'
import type { AvailableQuestion } from './available-question.ts'
import { availableOfRow, type VersionRow } from './available-of-row.server.ts'
import { bankRef } from './question-ref.ts'

/**
 * The questions of the database bank with these refs, in the version that each ref names, also when they were changed or
 * retired since: what was asked is explained as it was asked.
 */
export async function findQuestionVersions(
  database: Readable,
  refs: ReadonlyArray<string>,
): Promise<Array<AvailableQuestion>> {
  const ids = [...new Set(refs.map((ref) => ref.replace(/^.*\/|@.*$/gu, '')))]
  const rows: Array<VersionRow> = await database.bankQuestionVersion.findMany({
    where: { questionId: { in: ids }, status: 'approved' },
    select: {
      questionId: true,
      version: true,
      content: true,
      point: true,
      regulation: true,
      year: true,
      article: true,
    },
  })
  const wanted = new Set(refs)
  return rows
    .filter(({ questionId, version }) => wanted.has(bankRef(questionId, version)))
    .map(availableOfRow)
}
