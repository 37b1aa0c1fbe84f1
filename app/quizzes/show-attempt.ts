import { answerState, type AnswerState } from '#app/questions/answer-state.ts'
import { fieldValues, type FieldValues } from '#app/questions/field-values.ts'
import { publicQuestion, type PublicQuestion } from '#app/questions/public-question.ts'
import type { Attempt } from './attempt.ts'
import type { BankQuestion, CatalogueRef } from './question-ref.ts'

/** A question of a sitting as its browser may see it; null when the bank no longer has it. `number` counts from 1. */
export type ShownQuestion = {
  number: number
  question: PublicQuestion | null
  values: FieldValues
  state: AnswerState
}

/** Every question of a running sitting with what was answered so far, and nothing that tells what is right. */
export function showAttempt(
  attempt: Attempt,
  bank: ReadonlyMap<CatalogueRef, BankQuestion>,
): Array<ShownQuestion> {
  return attempt.questions.map((ref, index) => {
    const number = index + 1
    const asked = bank.get(ref)
    // Nothing is open about a question that was withdrawn.
    if (!asked) return { number, question: null, values: {}, state: 'answered' }
    const response = attempt.answers.get(ref)?.response ?? null
    const question = publicQuestion(asked.question, attempt.seed)
    const values = fieldValues(asked.question, attempt.seed, response)
    return { number, question, values, state: answerState(question, values) }
  })
}

/** The first question that is not answered in full, or the last one. */
export function nextNumber(questions: ReadonlyArray<ShownQuestion>): number {
  return questions.find(({ state }) => state !== 'answered')?.number ?? questions.length
}
