import { data, type ActionFunctionArgs } from '@remix-run/node'
import { REFUSALS } from '#app/exams/explain-refusal.ts'
import { sittingReply } from '#app/exams/sitting-reply.ts'
import { takeExamAnswer, type TakenExamAnswer } from '#app/exams/take-exam-answer.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { recordFrom } from '#app/record.server.ts'
import { candidateOf } from './load-sitting.server.ts'

type Candidate = Awaited<ReturnType<typeof candidateOf>>

/** Takes the answer that the request carries; `form` as it was read. */
export async function takeAnswerOf(args: ActionFunctionArgs, form: FormData): Promise<TakenExamAnswer> {
  return takeFrom(await candidateOf(args), args, form)
}

function takeFrom(candidate: Candidate, args: ActionFunctionArgs, form: FormData): Promise<TakenExamAnswer> {
  const tools = { record: recordFrom(requireViewer(args)), database }
  return takeExamAnswer(tools, { ...candidate, form }, now())
}

/** The address that the device's outbox posts to: 2xx only when the answer is durable. */
export async function receiveAnswer(args: ActionFunctionArgs): Promise<Response> {
  const candidate = await candidateOf(args)
  const taken = await takeFrom(candidate, args, await readForm(args.request))
  if (taken.ok) {
    const reply = sittingReply(taken.sitting, candidate.device, now())
    return Response.json(taken.kind === 'late' ? { ...reply, late: true } : reply)
  }
  if (taken.reason === 'invalid')
    return Response.json({ message: '请按提示修改这道题的答案', errors: taken.errors }, { status: 422 })
  const { status, message } = REFUSALS[taken.reason]
  return Response.json({ message }, { status })
}

/** What a page without scripts shows again when an answer was not taken; null when it was. */
export function refusedPage(taken: TakenExamAnswer) {
  if (taken.ok) return null
  if (taken.reason === 'invalid')
    return data({ number: taken.number, errors: taken.errors, values: taken.values }, { status: 400 })
  const { status, message } = REFUSALS[taken.reason]
  return data({ number: 0, errors: { '': message }, values: {} }, { status })
}
