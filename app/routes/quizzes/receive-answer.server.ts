import { data, type ActionFunctionArgs } from '@remix-run/node'
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

/** The address that the browser's sender posts to: answers in JSON, with 2xx only when the answer is durable. */
export async function receiveAnswer(args: ActionFunctionArgs): Promise<Response> {
  const taken = await takeAnswerOf(args, await readForm(args.request))
  if (taken.ok) return Response.json({ saved: taken.saved })
  if (taken.reason === 'invalid')
    return Response.json({ message: '请按提示补全或修改这道题的答案', errors: taken.errors }, { status: 422 })
  const { status, message } = REFUSALS[taken.reason]
  return Response.json({ message }, { status })
}

/** What a page without scripts shows again when an answer was not taken; null when it was. */
export function refusedPage(taken: TakenAnswer) {
  if (taken.ok) return null
  if (taken.reason === 'invalid')
    return data({ number: taken.number, errors: taken.errors, values: taken.values }, { status: 400 })
  const { status, message } = REFUSALS[taken.reason]
  return data({ number: 0, errors: { '': message }, values: {} }, { status })
}
