import { receiveExamAnswer, receiveQuizAnswer, type AnswerReply } from '#app/answers.server.ts'
import { endRound, startRound, type PracticeOutcome } from '#app/practice.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { isId } from '#app/platform/ids.ts'
import type { FormFields } from '#app/platform/parse-form.server.ts'

/** A form as it was sent: its fields, and the header with the cookies. */
export type SentForm = { cookie: string; form: FormFields }

/**
 * Takes a form of a member who is signed in: answers with JSON or with where to go; null, with nothing changed, where there is
 * a page to show.
 */
export type Receive = (viewer: Viewer, sent: SentForm) => Promise<AnswerReply | { location: string } | null>

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
  {
    path: /^\/practice\/([0-9a-f-]{36})$/,
    receive: (attemptId) => async (viewer) => whereTo(await endRound(viewer, attemptId)),
  },
]

const startsRound: Receive = async (viewer, { form }) => whereTo(await startRound(viewer, form))

function whereTo(outcome: PracticeOutcome): { location: string } | null {
  return outcome.ok ? { location: outcome.location } : null
}

/** What takes the forms that are sent to a path without a page in answer; null where that is left to the routes. */
export function receiverOf(path: string): Receive | null {
  if (path === '/practice') return startsRound
  for (const { path: pattern, receive } of RECEIVERS) {
    const id = pattern.exec(path)?.[1]
    if (id !== undefined) return isId(id) ? receive(id) : null
  }
  return null
}
