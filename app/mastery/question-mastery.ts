import { dayOf, type Day, type Instant } from '#app/platform/clock.ts'
import type { CatalogueRef } from '#app/quizzes/question-ref.ts'
import type { QuestionAnswer } from './judged-answers.server.ts'
import { standingInBook, withAnswerOn, type AnswerDays } from './mistake-returns.ts'

/**
 * How a member's answers to a question went; score and maximum are those of the newest one. `lastWrongOn` and `rightOn`
 * are its `AnswerDays`, `dueOn` follows from them: null when the question is not in the wrong-question book.
 */
export type QuestionMastery = {
  question: CatalogueRef
  point: CatalogueRef
  answers: number
  wrong: number
  score: number
  maximum: number
  lastAnsweredAt: Instant
  lastWrongOn: Day | null
  /** Days, one space between them. */
  rightOn: string
  dueOn: Day | null
}

/** The mastery after one more answer, which may be older than the newest one. */
export function questionAfter(before: QuestionMastery | null, answer: QuestionAnswer): QuestionMastery {
  const { question, point, score, maximum, at } = answer
  const isRight = score >= maximum
  const days = withAnswerOn(before ? daysOf(before) : NEVER, dayOf(at), isRight)
  const newest = before !== null && at < before.lastAnsweredAt ? before : null
  return {
    question,
    point: newest?.point ?? point,
    answers: (before?.answers ?? 0) + 1,
    wrong: (before?.wrong ?? 0) + (isRight ? 0 : 1),
    score: newest?.score ?? score,
    maximum: newest?.maximum ?? maximum,
    lastAnsweredAt: newest?.lastAnsweredAt ?? at,
    lastWrongOn: days.wrongOn,
    rightOn: days.rightOn.join(' '),
    dueOn: standingInBook(days).dueOn,
  }
}

const NEVER: AnswerDays = { wrongOn: null, rightOn: [] }

/** The days of its answers. */
export function daysOf({
  lastWrongOn,
  rightOn,
}: Pick<QuestionMastery, 'lastWrongOn' | 'rightOn'>): AnswerDays {
  return { wrongOn: lastWrongOn, rightOn: rightOn === '' ? [] : rightOn.split(' ') }
}
