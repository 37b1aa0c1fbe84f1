import { scoreQuestion } from '#app/questions/score-question.ts'
import { recordedScore, type Attempt } from './attempt.ts'
import { catalogueRef, type BankQuestion, type CatalogueRef } from './question-ref.ts'
import type { QuizResult } from './quiz-submitted.entry.ts'

export type Judgement = { results: Array<QuizResult>; score: number; maximum: number; passed: boolean | null }

/**
 * The result of a sitting by the answers that stand. A question that the bank no longer has counts for nothing, neither
 * reached nor reachable. Passed: the score is at least the pass mark's part of the maximum, compared without rounding.
 */
export function judgeAttempt(attempt: Attempt, bank: ReadonlyMap<CatalogueRef, BankQuestion>): Judgement {
  const results = attempt.questions.map((ref): QuizResult => {
    const answer = attempt.answers.get(ref)
    const asked = bank.get(ref)
    const given = { answer: answer?.entryId ?? null, answered: (answer?.response ?? null) !== null }
    if (!asked) return { question: ref, point: ref, ...given, score: 0, maximum: 0 }
    const judged = recordedScore(answer) ?? scoreQuestion(asked.question, answer?.response ?? null)
    return {
      question: ref,
      point: catalogueRef(asked.course.id, asked.question.point),
      ...given,
      ...judged,
    }
  })
  const score = sum(results.map((result) => result.score))
  const maximum = sum(results.map((result) => result.maximum))
  const passed = attempt.passMark === null ? null : maximum > 0 && score * 100 >= attempt.passMark * maximum
  return { results, score, maximum, passed }
}

function sum(numbers: ReadonlyArray<number>): number {
  return numbers.reduce((total, number) => total + number, 0)
}
