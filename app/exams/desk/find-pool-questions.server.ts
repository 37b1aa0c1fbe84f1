import type { Readable } from '#app/platform/database.server.ts'
import { readPool } from '../pool-content.server.ts'

/** The questions of a sealed exam by their names. Who may see them is for the caller to ask. */
export async function findPoolQuestions(
  database: Readable,
  poolId: string,
): Promise<Array<{ ref: string; stem: string }>> {
  const pool = await readPool(database, poolId)
  return pool.questions.map(({ ref, question }) => ({ ref, stem: question.stem }))
}
