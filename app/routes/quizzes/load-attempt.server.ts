import type { LoaderFunctionArgs } from '@remix-run/node'
import { withBankQuestions } from '#app/bank/with-bank-questions.server.ts'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { isId } from '#app/platform/ids.ts'
import { found } from '#app/platform/respond.server.ts'
import type { Attempt, Purpose } from '#app/quizzes/attempt.ts'
import { REFUSALS } from '#app/quizzes/explain-refusal.ts'
import { findAttempt } from '#app/quizzes/find-attempt.server.ts'
import { findQuestions, type BankQuestion } from '#app/quizzes/question-ref.ts'

/** The viewer's own sitting that the address names, with its questions; 404 for anything else. */
export async function loadAttempt(
  args: LoaderFunctionArgs,
  purpose: Purpose,
): Promise<{ attempt: Attempt; bank: Map<string, BankQuestion> }> {
  const { memberId } = requireViewer(args)
  const id = args.params.attempt ?? ''
  const attempt = isId(id) ? await findAttempt(database, memberId, id) : null
  const isHere =
    attempt?.purpose === purpose && (purpose === 'practice' || attempt.courseId === args.params.course)
  const mine = found(isHere ? attempt : null, REFUSALS['no-attempt'].message)
  const courses = await withBankQuestions(database, listCourses(), mine.questions)
  return { attempt: mine, bank: findQuestions(courses, mine.questions) }
}

/** The question number of the address, within the sitting; 404 for anything else. */
export function numberOf(args: LoaderFunctionArgs, attempt: Attempt): number {
  const text = args.params.number ?? ''
  const number = /^[1-9]\d{0,3}$/u.test(text) ? Number(text) : 0
  return found(
    number >= 1 && number <= attempt.questions.length ? number : null,
    '没有这道题，请从题号里选择。',
  )
}
