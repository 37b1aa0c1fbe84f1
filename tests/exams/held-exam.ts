import { appealsProjector } from '#app/exams/appeals/appeals.projector.server.ts'
import { arrangeResits } from '#app/exams/desk/arrange-resits.server.ts'
import { findDeskExam } from '#app/exams/desk/find-desk-exams.server.ts'
import { releaseExam } from '#app/exams/desk/release-exam.server.ts'
import type { ExamRules } from '#app/exams/exam.ts'
import { examsProjector } from '#app/exams/exams.projector.server.ts'
import { findSitting } from '#app/exams/find-sitting.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { submitSitting } from '#app/exams/submit-sitting.server.ts'
import { takeExamAnswer } from '#app/exams/take-exam-answer.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, now, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { addSampleExam, sampleRules } from './sample-exam.ts'

/** When the tests of one file begin; exams have been open for an hour then and close in two. */
export const at = now()
export const HOUR = 3_600_000
/** The window of every exam is over. */
export const after = addMilliseconds(at, 3 * HOUR)

const { record } = createRecorder({ database, projectors: [examsProjector, appealsProjector], now: () => at })
export const tools = { record, database }

/** An exam of the sample questions for so many people, and an organizer who is none of them. */
export async function heldExam(people = 1, rules: ExamRules = sampleRules) {
  const members = await Promise.all(Array.from({ length: people + 1 }, () => addSampleMember(database)))
  const [organizer = '', ...ids] = members.map(({ id }) => id)
  const id = await addSampleExam(database, ids, { rules })
  return { id, ids, by: { memberId: organizer, at: after }, exam: () => deskExam(id) }
}

/** Rules under which all three judge questions pass and fewer do not. */
export const easyRules: ExamRules = { ...sampleRules, pass: { total: 3000, parts: {} } }

/** Two candidates who failed, with a resit given to both, that is two hours long and begins in one. */
export async function heldResit() {
  const { id, ids, by, exam } = await heldExam(2, easyRules)
  for (const memberId of ids) await sit(id, memberId, 1)
  await release(id, by.memberId)
  const opensAt = addMilliseconds(after, HOUR)
  const window = { opensAt, closesAt: addMilliseconds(opensAt, 2 * HOUR) }
  await arrangeResits(database, await exam(), window, by)
  return { id, ids, by, exam, window }
}

/** The exam as its organizer sees it now. */
export async function deskExam(id: string) {
  const exam = await findDeskExam(database, id)
  if (!exam) throw new Error('the exam is gone')
  return exam
}

/** Sits and hands in, with this many of the three judge questions (numbers 4–6) right and nothing else answered. */
export async function sit(examId: string, memberId: string, right: number, when: Instant = at) {
  const who = { memberId, examId, device: 'device-1' }
  const started = await startSitting(tools, who, when)
  if (!started.ok) throw new Error(started.reason)
  for (let number = 4; number < 4 + right; number++) {
    const form = new FormData()
    const fields = { number: String(number), answerId: newId(), heldFor: '0', answer: 'true' }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    await takeExamAnswer(tools, { ...who, form }, when)
  }
  await submitSitting(tools, who, when)
  const sitting = await findSitting(database, memberId, examId)
  if (!sitting) throw new Error('no sitting')
  return sitting
}

/** Releases what is judged. */
export async function release(examId: string, by: string, when: Instant = after) {
  const released = await releaseExam(tools, await deskExam(examId), {
    ...{ memberId: by, enteredBy: by, at: when },
  })
  if (!released.ok) throw new Error(released.reason)
}
