import { roundWords } from '../round-words.ts'
import type { SubmittedCount } from './find-desk-exams.server.ts'

/** How many have handed in; once there are resits, round by round: 首次 12，第 1 次补考 3. */
export function submittedWords(submitted: ReadonlyArray<SubmittedCount>): string {
  const [first] = submitted
  if (submitted.length <= 1 && (first?.round ?? 1) === 1) return String(first?.count ?? 0)
  return submitted.map(({ round, count }) => `${roundWords(round)} ${count}`).join('，')
}
