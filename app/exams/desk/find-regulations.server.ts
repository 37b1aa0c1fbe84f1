import { findAvailableQuestions } from '#app/bank/find-bank-questions.server.ts'
import { isRegulation } from '#app/bank/is-regulation.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** Titles of the rules that questions for these units rest on, each once. */
export async function findRegulations(
  database: Readable,
  unitPaths: ReadonlyArray<string>,
): Promise<Array<string>> {
  const found = await Promise.all(unitPaths.map((unitPath) => findAvailableQuestions(database, { unitPath })))
  const titles = new Set(found.flat().map(({ regulation }) => regulation))
  return [...titles].filter(isRegulation).sort()
}
