import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import { catalogueRef, type CatalogueRef } from '#app/quizzes/question-ref.ts'

/** A judged answer as an entry tells it; scores in thousandths of a point, `maximum` above 0. */
export type QuestionAnswer = {
  question: CatalogueRef
  point: CatalogueRef
  score: number
  maximum: number
  at: Instant
}

export type MemberAnswer = QuestionAnswer & { memberId: string }

const Scored = z.object({ score: z.number(), maximum: z.number().positive() })
const Exercise = Scored.extend({ courseId: z.string(), exerciseId: z.string(), point: z.string() })
const Answered = Scored.extend({ question: z.string(), point: z.string() })
const Submitted = z.object({
  results: z.array(
    z.object({
      question: z.string(),
      point: z.string(),
      answered: z.boolean(),
      score: z.number(),
      maximum: z.number(),
    }),
  ),
})

/**
 * The judged answers of an entry, at the time they were given: what waits in an outbox arrives days later. An answer within a course quiz is not judged before
 * the quiz is handed in, so those come from `quiz.submitted`; a practice round's come one by one and not again at its end.
 * A question left unanswered tells nothing about the member.
 */
export function judgedAnswers(entry: Entry): Array<QuestionAnswer> {
  const at = entry.occurredAt
  if (entry.kind === 'quiz.submitted') {
    if (entry.payload.purpose === 'practice') return []
    const submitted = Submitted.safeParse(entry.payload)
    if (!submitted.success) return []
    return submitted.data.results
      .filter(({ answered, maximum }) => answered && maximum > 0)
      .map(({ question, point, score, maximum }) => ({ question, point, score, maximum, at }))
  }
  if (entry.kind === 'quiz.answered') {
    const answered = Answered.safeParse(entry.payload)
    return answered.success ? [{ ...answered.data, at }] : []
  }
  const exercise = Exercise.safeParse(entry.payload)
  if (!exercise.success) return []
  const { courseId, exerciseId, point, score, maximum } = exercise.data
  return [{ question: whole(courseId, exerciseId), point: whole(courseId, point), score, maximum, at }]
}

/** The lesson's entries name points and exercises within their course. */
function whole(courseId: string, id: string): CatalogueRef {
  return id.includes('/') ? id : catalogueRef(courseId, id)
}
