import type { Readable } from '#app/platform/database.server.ts'
import { readPool } from '../pool-content.server.ts'
import type { DeskExam } from './desk-exam.ts'

/** The questions of a sealed exam by their names; none before sealing. */
export async function findPoolQuestions(
  database: Readable,
  exam: Pick<DeskExam, 'poolId'>,
): Promise<Array<{ ref: string; stem: string }>> {
  if (exam.poolId === null) return []
  const pool = await readPool(database, exam.poolId)
  return pool.questions.map(({ ref, question }) => ({ ref, stem: question.stem }))
}
