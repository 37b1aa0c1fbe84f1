import { createHmac } from 'node:crypto'
import type { ExamPool } from './exam.ts'

/**
 * Commits to what the questions of a sitting were worth without telling it: whoever has the sealed pool can compare it with the
 * marks, and without its key nobody can try out which marks it stands for.
 * @param marks canonical JSON of them, as in `ExamMark.marks`
 */
export function marksHash({ drawKey }: Pick<ExamPool, 'drawKey'>, sittingId: string, marks: string): string {
  return createHmac('sha256', Buffer.from(drawKey, 'hex')).update(`marks/${sittingId}/${marks}`).digest('hex')
}
