import { data, type ActionFunctionArgs } from '@remix-run/node'
import { receiveQuizAnswer, takeQuizAnswer } from '#app/answers.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { REFUSALS } from '#app/quizzes/explain-refusal.ts'
import type { TakenAnswer } from '#app/quizzes/take-answer.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'

/** Takes the answer that the request carries; `form` when it was read already. */
export function takeAnswerOf(args: ActionFunctionArgs, form: FormData): Promise<TakenAnswer> {
  return takeQuizAnswer(requireViewer(args), { attemptId: args.params.attempt ?? '', form })
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
  const { number, values } = 'values' in taken ? taken : { number: 0, values: {} }
  return data({ number, errors: { '': message }, values }, { status })
}
