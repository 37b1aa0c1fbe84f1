import { examsProjector } from '#app/exams/exams.projector.server.ts'
import { findSitting } from '#app/exams/find-sitting.server.ts'
import { markSubmitted } from '#app/exams/mark-sittings.server.ts'
import { readPool, seedOfSitting } from '#app/exams/pool-content.server.ts'
import { STAMPS_OF_DEVICE } from '#app/exams/sitting.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { takeExamAnswer } from '#app/exams/take-exam-answer.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, now, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { publicQuestion } from '#app/questions/public-question.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { addSampleExam } from './sample-exam.ts'

export const MINUTE = 60_000
/** The server's clock of these tests. */
export const time = { at: now() }
/** Lets minutes pass. */
export function later(minutes: number): Instant {
  return (time.at = addMilliseconds(time.at, minutes * MINUTE))
}
const { record } = createRecorder({
  database,
  projectors: [examsProjector],
  now: () => time.at,
})
export const tools = { record, database }

/** A candidate of an exam of their own. */
export async function candidate(extraMinutes = 0) {
  time.at = now()
  const { id: memberId } = await addSampleMember(database)
  const examId = await addSampleExam(database, [memberId], { extraMinutes })
  return { memberId, examId, device: 'device-1' }
}

/** A candidate who has begun. */
export async function begun(extraMinutes = 0) {
  const who = await candidate(extraMinutes)
  const started = await startSitting(tools, who, time.at)
  if (!started.ok) throw new Error(started.reason)
  return { ...who, sittingId: started.sittingId }
}

type Who = Awaited<ReturnType<typeof begun>>

/** The newest sitting as it stands, or the one that is named. */
export async function sittingOf({ memberId, examId }: Who, id?: string) {
  const sitting = await findSitting(database, memberId, examId, { id })
  if (!sitting) throw new Error('no sitting')
  return sitting
}

/** Fields that answer a question rightly or wrongly, as a browser would send them. */
async function fieldsFor(
  who: Who,
  number: number,
  { right, of }: { right: boolean; of: string | undefined },
): Promise<[string, string]> {
  const sitting = await sittingOf(who, of)
  const pool = await readPool(database, sitting.poolId)
  const question = pool.byRef.get(sitting.paper[number - 1]?.ref ?? '')?.question
  if (!question) throw new Error('no question')
  const shown = publicQuestion(question, seedOfSitting(pool, sitting))
  if (shown.type !== 'single') return ['answer', String(right)]
  return ['answer', shown.options.find(({ text }) => text === (right ? '甲' : '乙'))?.key ?? '']
}

/** `of`: the sitting that the answer names; without it, none. */
type Given = { id?: string; of?: string; stamp?: number; heldFor?: number; device?: string }

/** Lets a candidate who has handed in sit once more, and begin. */
export async function begunAgain({ examId, memberId, device }: Who, round = 2) {
  const added = { addedAt: time.at, addedBy: memberId }
  await database.examCandidate.create({ data: { examId, memberId, round, ...added } })
  const started = await startSitting(tools, { examId, memberId, device }, time.at)
  if (!started.ok) throw new Error(started.reason)
  return started.sittingId
}

/** Answers a question rightly, wrongly, or takes the answer back (null); what became of it in a word. */
export async function answer(who: Who, number: number, right: boolean | null, given: Given = {}) {
  const { id = newId(), of, stamp, heldFor = 0, device = who.device } = given
  const form = new FormData()
  if (right !== null) form.append(...(await fieldsFor(who, number, { right, of })))
  if (of !== undefined) form.set('attemptId', of)
  form.set('number', String(number))
  form.set('answerId', id)
  form.set('heldFor', String(heldFor))
  if (stamp !== undefined) form.set('stamp', String(stamp))
  const taken = await takeExamAnswer(tools, { ...who, device, form }, time.at)
  return taken.ok ? taken.kind : taken.reason
}

/** What the sitting is worth once it is marked. */
export async function markOf(who: Who) {
  await markSubmitted(database, time.at, who.examId)
  return database.examMark.findUniqueOrThrow({
    where: { sittingId: who.sittingId },
  })
}

/** The stamp of a device's answer by its running number. */
export function stamp(count: number, device = 1): number {
  return device * STAMPS_OF_DEVICE + count
}
