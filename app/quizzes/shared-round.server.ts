import { withBankQuestions } from '#app/bank/with-bank-questions.server.ts'
import { listCourses } from '#app/courses/list-courses.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { placeholder, type Markup } from '#app/platform/document-template.ts'
import { isId } from '#app/platform/ids.ts'
import { findAttempt } from './find-attempt.server.ts'
import { findQuestions } from './question-ref.ts'
import { reviewAttempt } from './review-attempt.ts'
import { reviewedCards } from './reviewed-round.server.ts'
import type { ReviewedRound } from './reviewed-round.ts'

/** The page that explains a round, apart from whose it is. */
export type SharedRound = {
  /** The same for two rounds exactly when their pages differ in the cards and the id alone. */
  key: string
  /** The round with placeholders for its cards. */
  round: ReviewedRound
  /** The card for each of the placeholders, in pieces. */
  cards: Record<string, ReadonlyArray<Markup>>
  attemptId: string
}

/** Reads the ended round of a member at this path; null when there is none. */
export async function readSharedRound(
  database: Readable,
  memberId: string,
  path: string,
): Promise<SharedRound | null> {
  const [, attemptId = ''] = /^\/practice\/([0-9a-f-]{36})$/.exec(path) ?? []
  const attempt = isId(attemptId) ? await findAttempt(database, memberId, attemptId) : null
  if (attempt?.purpose !== 'practice' || attempt.submittedAt === null) return null
  const courses = await withBankQuestions(database, listCourses(), attempt.questions)
  const bank = findQuestions(courses, attempt.questions)
  const { answered, right, cards } = reviewedCards(reviewAttempt(attempt, bank))
  const names = cards.map((_, index) => `card${index}`)
  return {
    key: `round ${answered} ${right} ${cards.length}`,
    round: { answered, right, cards: names.map(placeholder) },
    cards: Object.fromEntries(cards.map((card, index) => [`card${index}`, card])),
    attemptId,
  }
}
