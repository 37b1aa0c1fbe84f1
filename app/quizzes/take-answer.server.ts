import type { z } from 'zod'
import { withBankQuestions } from '#app/bank/with-bank-questions.server.ts'
import type { Course } from '#app/courses/catalogue.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { parseForm, type FormErrors, type FormFields } from '#app/platform/parse-form.server.ts'
import { fieldValues, type FieldValues } from '#app/questions/field-values.ts'
import { parseResponse } from '#app/questions/parse-response.server.ts'
import { AnswerEnvelope } from './answer-envelope.server.ts'
import type { Attempt } from './attempt.ts'
import { findAttemptAt } from './find-attempt.server.ts'
import { findQuestions, type BankQuestion, type CatalogueRef } from './question-ref.ts'
import { noteAnswered, recallRound } from './recall-round.server.ts'
import { saveAnswer } from './save-answer.server.ts'

/** `number` counts the questions of the sitting from 1; `saved` is false when there was nothing to save. */
export type TakenAnswer =
  | { ok: true; number: number; saved: boolean }
  | { ok: false; reason: 'no-attempt' | 'no-question' | 'already-submitted' | 'already-answered' }
  | { ok: false; reason: 'sits-exam'; number: number; values: FieldValues }
  | { ok: false; reason: 'invalid'; number: number; errors: FormErrors; values: FieldValues }

type Tools = { record: RecordEntries; database: Readable }
/** An answer as it was sent; whoever sits an exam is judged only later, see decision 0021. */
type AskedFor = { memberId: string; attemptId: string; form: FormFields; sitsExam: boolean }
type Sent = z.output<typeof AnswerEnvelope> & Pick<AskedFor, 'form' | 'sitsExam'> & { now: Instant }

/**
 * Takes the answer to one question of a member's sitting as its form sent it. A course quiz takes parts of an answer, and
 * takes an answer back when all of it is cleared; practice wants the whole, and waits while its member sits an exam.
 */
export async function takeAnswer(
  tools: Tools,
  courses: ReadonlyArray<Course>,
  { memberId, attemptId, form, sitsExam }: AskedFor,
  now: Instant,
): Promise<TakenAnswer> {
  const envelope = parseForm(AnswerEnvelope, form)
  if (!envelope.ok) return { ok: false, reason: 'no-question' }
  const { number } = envelope.value
  const sent = { ...envelope.value, form, sitsExam, now }
  const recalled = recallRound(memberId, attemptId, number)
  const taken = recalled && (await takeOf(tools, courses, recalled, sent))
  if (taken && (taken.ok || 'values' in taken)) return taken
  const attempt = await findAttemptAt(tools.database, memberId, attemptId, number)
  return attempt ? takeOf(tools, courses, attempt, sent) : { ok: false, reason: 'no-attempt' }
}

async function takeOf(
  tools: Tools,
  courses: ReadonlyArray<Course>,
  attempt: Attempt,
  { number, answerId, heldFor, form, sitsExam, now }: Sent,
): Promise<TakenAnswer> {
  const ref = attempt.questions[number - 1]
  const asked = ref === undefined ? undefined : await findAsked(tools.database, courses, ref)
  if (!asked) return { ok: false, reason: 'no-question' }
  const isQuiz = attempt.purpose === 'course-quiz'
  const parsed = parseResponse(asked.question, attempt.seed, form, { partial: isQuiz })
  const cleared = !parsed.ok && parsed.empty && isQuiz
  if (!parsed.ok && !cleared)
    return { ok: false, reason: 'invalid', number, errors: parsed.errors, values: parsed.values }
  const response = parsed.ok ? parsed.response : null
  if (sitsExam && !isQuiz) {
    const values = fieldValues(asked.question, attempt.seed, response)
    return { ok: false, reason: 'sits-exam', number, values }
  }
  const occurredAt = enteredAt(attempt, now, heldFor)
  const saved = await saveAnswer(tools.record, attempt, asked, { answerId, response, occurredAt })
  if (!saved.ok)
    return { ok: false, reason: saved.reason === 'not-in-attempt' ? 'no-question' : saved.reason }
  noteAnswered(attempt.id, asked.ref)
  return { ok: true, number, saved: parsed.ok }
}

async function findAsked(
  database: Readable,
  courses: ReadonlyArray<Course>,
  ref: CatalogueRef,
): Promise<BankQuestion | undefined> {
  return findQuestions(await withBankQuestions(database, courses, [ref]), [ref]).get(ref)
}

function enteredAt(attempt: Attempt, now: Instant, heldFor: number): Instant {
  const entered = heldFor === 0 ? now : addMilliseconds(now, -heldFor)
  return entered < attempt.startedAt ? attempt.startedAt : entered
}
