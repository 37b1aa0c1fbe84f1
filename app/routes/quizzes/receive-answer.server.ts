import { data, type ActionFunctionArgs } from '@remix-run/node'
import { receiveQuizAnswer } from '#app/answers.server.ts'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { REFUSALS } from '#app/quizzes/explain-refusal.ts'
import { takeAnswer, type TakenAnswer } from '#app/quizzes/take-answer.server.ts'
import { recordFrom } from '#app/record.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'

/** Takes the answer that the request carries; `form` when it was read already. */
export async function takeAnswerOf(args: ActionFunctionArgs, form: FormData): Promise<TakenAnswer> {
  const viewer = requireViewer(args)
  const { memberId } = viewer
  const attemptId = args.params.attempt ?? ''
  return takeAnswer(
    { record: recordFrom(viewer), database },
    listCourses(),
    { memberId, attemptId, form },
    now(),
  )
}

/** The address that the browser's sender posts to. */
export async function receiveAnswer(args: ActionFunctionArgs): Promise<Response> {
  const viewer = requireViewer(args)
  const attemptId = args.params.attempt ?? ''
  const { status, body } = await receiveQuizAnswer(viewer, { attemptId, form: await readForm(args.request) })
  return Response.json(body, { status })
}

/** What a page without scripts shows again when an answer was not taken; null when it was. */
export function refusedPage(taken: TakenAnswer) {
  if (taken.ok) return null
  if (taken.reason === 'invalid')
    return data({ number: taken.number, errors: taken.errors, values: taken.values }, { status: 400 })
  const { status, message } = REFUSALS[taken.reason]
  return data({ number: 0, errors: { '': message }, values: {} }, { status })
}
