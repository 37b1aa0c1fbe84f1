import { data, type ActionFunctionArgs } from '@remix-run/node'
import { receiveExamAnswer } from '#app/answers.server.ts'
import { REFUSALS } from '#app/exams/explain-refusal.ts'
import { takeExamAnswer, type TakenExamAnswer } from '#app/exams/take-exam-answer.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { recordFrom } from '#app/record.server.ts'
import { candidateOf } from './load-sitting.server.ts'

/** Takes the answer that the request carries; `form` as it was read. */
export async function takeAnswerOf(args: ActionFunctionArgs, form: FormData): Promise<TakenExamAnswer> {
  const tools = { record: recordFrom(requireViewer(args)), database }
  return takeExamAnswer(tools, { ...(await candidateOf(args)), form }, now())
}

/** The address that the device's outbox posts to. */
export async function receiveAnswer(args: ActionFunctionArgs): Promise<Response> {
  const { examId } = await candidateOf(args)
  const form = await readForm(args.request)
  const cookie = args.request.headers.get('Cookie') ?? ''
  const { status, body } = await receiveExamAnswer(requireViewer(args), { examId, cookie, form })
  return Response.json(body, { status })
}

/** What a page without scripts shows again when an answer was not taken; null when it was. */
export function refusedPage(taken: TakenExamAnswer) {
  if (taken.ok) return null
  if (taken.reason === 'invalid')
    return data({ number: taken.number, errors: taken.errors, values: taken.values }, { status: 400 })
  const { status, message } = REFUSALS[taken.reason]
  return data({ number: 0, errors: { '': message }, values: {} }, { status })
}
