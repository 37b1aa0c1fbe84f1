import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import type { QuestionResponse } from '#app/questions/question-response.ts'
import { scoreQuestion } from '#app/questions/score-question.ts'
import type { Attempt } from './attempt.ts'
import { catalogueRef, type BankQuestion } from './question-ref.ts'
import { quizAnswered, type QuizAnsweredPayload } from './quiz-answered.entry.ts'

export type SavedAnswer =
  | { ok: true }
  | { ok: false; reason: 'no-attempt' | 'already-submitted' | 'already-answered' | 'not-in-attempt' }

/**
 * Records an answer, durably before it returns. Sending the same answer again changes nothing. In practice it is judged at
 * once and stands; in a course quiz it may be changed until the quiz is handed in.
 */
export async function saveAnswer(
  record: RecordEntries,
  attempt: Attempt,
  asked: BankQuestion,
  {
    answerId,
    response,
    occurredAt,
  }: { answerId: string; response: QuestionResponse | null; occurredAt: Instant },
): Promise<SavedAnswer> {
  if (attempt.submittedAt !== null) return { ok: false, reason: 'already-submitted' }
  if (isSame(attempt.answers.get(asked.ref)?.response ?? null, response)) return { ok: true }
  const fact = {
    memberId: attempt.memberId,
    occurredAt,
    contentVersion: asked.course.contentVersion,
    payload: payloadOf(attempt, asked, response),
  }
  const refused = await tryRecord(record, { ...fact, id: answerId })
  // An older page sent a new answer under an id that was used: it is an answer of its own.
  const reason = refused === 'id-taken' ? await tryRecord(record, { ...fact, id: newId() }) : refused
  switch (reason) {
    case null:
      return { ok: true }
    case 'no-attempt':
    case 'already-submitted':
    case 'already-answered':
    case 'not-in-attempt':
      return { ok: false, reason }
    default:
      throw new RecordRefused(reason)
  }
}

function isSame(standing: QuestionResponse | null, given: QuestionResponse | null): boolean {
  if (standing === null || given === null) return standing === given
  return canonicalJson(standing) === canonicalJson(given)
}

/** The reason why it was refused, or null. */
async function tryRecord(
  record: RecordEntries,
  fact: Parameters<typeof quizAnswered>[0],
): Promise<string | null> {
  try {
    await record([quizAnswered(fact)])
    return null
  } catch (error) {
    if (error instanceof RecordRefused) return error.reason
    throw error
  }
}

function payloadOf(
  attempt: Attempt,
  { ref, course, question }: BankQuestion,
  response: QuestionResponse | null,
): QuizAnsweredPayload {
  const judged =
    attempt.purpose === 'practice' ? scoreQuestion(question, response) : { score: null, maximum: null }
  return {
    attemptId: attempt.id,
    purpose: attempt.purpose,
    courseId: course.id,
    courseTitle: course.title,
    question: ref,
    stem: question.stem,
    point: catalogueRef(course.id, question.point),
    pointTitle: course.points.find(({ id }) => id === question.point)?.title ?? question.point,
    response,
    ...judged,
  }
}
