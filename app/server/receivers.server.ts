import { receiveExamAnswer, receiveQuizAnswer, type AnswerReply } from '#app/answers.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { isId } from '#app/platform/ids.ts'

/** A form as it was sent: its fields, and the header with the cookies. */
export type SentForm = { cookie: string; form: URLSearchParams }

/** Takes a form of a member who is signed in. */
export type Receive = (viewer: Viewer, sent: SentForm) => Promise<AnswerReply>

const RECEIVERS: ReadonlyArray<{ path: RegExp; receive: (id: string) => Receive }> = [
  {
    path: /^\/exams\/([0-9a-f-]{36})\/sitting\/answers$/,
    receive: (examId) => (viewer, sent) => receiveExamAnswer(viewer, { examId, ...sent }),
  },
  {
    path: /^\/(?:practice|courses\/[a-z0-9-]+\/quiz)\/([0-9a-f-]{36})\/answers$/,
    receive:
      (attemptId) =>
      (viewer, { form }) =>
        receiveQuizAnswer(viewer, { attemptId, form }),
  },
]

/** What takes the forms that outboxes send to a path; null where that is left to the routes. */
export function receiverOf(path: string): Receive | null {
  for (const { path: pattern, receive } of RECEIVERS) {
    const id = pattern.exec(path)?.[1]
    if (id !== undefined) return isId(id) ? receive(id) : null
  }
  return null
}
