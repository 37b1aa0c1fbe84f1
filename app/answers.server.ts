import { readDeviceToken } from '#app/auth/device-cookie.server.ts'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { deviceName } from '#app/exams/device-name.server.ts'
import { LATE_WORDS } from '#app/exams/explain-late.ts'
import { REFUSALS as EXAM_REFUSALS } from '#app/exams/explain-refusal.ts'
import { sittingReply } from '#app/exams/sitting-reply.ts'
import { sitsExam } from '#app/exams/sits-exam.server.ts'
import { takeExamAnswer } from '#app/exams/take-exam-answer.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import type { FormFields } from '#app/platform/parse-form.server.ts'
import { REFUSALS as QUIZ_REFUSALS } from '#app/quizzes/explain-refusal.ts'
import { takeAnswer, type TakenAnswer } from '#app/quizzes/take-answer.server.ts'
import { recordFrom } from '#app/record.server.ts'

/** What the outbox of a device is told of an answer that it sent: 2xx only when it is durable. */
export type AnswerReply = { status: number; body: object }

/** Takes an answer of an exam from the outbox. `cookie`: the header, which names the device. */
export async function receiveExamAnswer(
  viewer: Viewer,
  { examId, cookie, form }: { examId: string; cookie: string; form: FormFields },
): Promise<AnswerReply> {
  const { memberId, sessionId } = viewer
  const device = deviceName((await readDeviceToken(cookie)) ?? sessionId)
  const tools = { record: recordFrom(viewer), database }
  const taken = await takeExamAnswer(tools, { memberId, examId, device, form }, now())
  if (taken.ok) {
    const reply = sittingReply(taken.sitting, device, now())
    return { status: 200, body: taken.kind === 'late' ? { ...reply, late: LATE_WORDS[taken.reason] } : reply }
  }
  if (taken.reason === 'invalid')
    return { status: 422, body: { message: '请按提示修改这道题的答案', errors: taken.errors } }
  const { status, message } = EXAM_REFUSALS[taken.reason]
  return { status, body: { message } }
}

/** Takes an answer of a course quiz or a round of practice as its form sent it. */
export async function takeQuizAnswer(
  viewer: Viewer,
  { attemptId, form }: { attemptId: string; form: FormFields },
): Promise<TakenAnswer> {
  const { memberId } = viewer
  const at = now()
  const asked = { memberId, attemptId, form, sitsExam: await sitsExam(database, memberId, at) }
  return takeAnswer({ record: recordFrom(viewer), database }, listCourses(), asked, at)
}

/** Takes an answer of a course quiz or a round of practice from the outbox. */
export async function receiveQuizAnswer(
  viewer: Viewer,
  sent: { attemptId: string; form: FormFields },
): Promise<AnswerReply> {
  const taken = await takeQuizAnswer(viewer, sent)
  if (taken.ok) return { status: 200, body: { saved: taken.saved } }
  if (taken.reason === 'invalid')
    return { status: 422, body: { message: '请按提示补全或修改这道题的答案', errors: taken.errors } }
  const { status, message } = QUIZ_REFUSALS[taken.reason]
  return { status, body: { message } }
}
