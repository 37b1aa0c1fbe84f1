import { lateAnswered } from '#app/exams/entries/late-answered.entry.ts'
import type { Sitting } from '#app/exams/sitting.ts'
import { newId } from '#app/platform/ids.ts'
import { tools } from './held-exam.ts'

/** Records a late answer, 对, to the question with this number of a sitting; its id. */
export async function answerLate(sitting: Sitting, number: number): Promise<string> {
  const { id: sittingId, examId, memberId, title, startedAt, deadline } = sitting
  const id = newId()
  const answer = { number, ref: sitting.paper[number - 1]?.ref ?? '', fields: { answer: ['true'] } }
  const evidence = { heldFor: 1000, deadline, newest: null, pausedAt: null }
  const payload = { examId, sittingId, title, ...answer, stamp: 1_000_100 + number, evidence }
  await tools.record([
    lateAnswered({ id, memberId, occurredAt: startedAt, payload: { ...payload, reason: 'after-deadline' } }),
  ])
  return id
}
