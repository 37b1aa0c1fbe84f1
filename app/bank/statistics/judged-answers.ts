import type { QuestionResponse } from '#app/questions/question-response.ts'
import type { JudgedAnswer } from './question-statistics.ts'

/** Judged answers by the name of their question (question-ref.ts). */
export type AnswersByQuestion = Map<string, Array<JudgedAnswer>>

/** What an answer reached, and what the rest of the same sitting reached, as parts of their maxima. */
export function judgedShares(
  { score, maximum }: { score: number; maximum: number },
  rest: number,
  restMaximum: number,
): Pick<JudgedAnswer, 'share' | 'rest'> {
  return { share: score / maximum, rest: restMaximum <= 0 ? 0 : rest / restMaximum }
}

/** The options that were chosen; none where there are none to choose. */
export function choicesOf(response: QuestionResponse): Array<string> {
  if (response.type === 'single') return [response.choice]
  if (response.type === 'multiple') return response.choices
  return response.type === 'judge' ? [String(response.answer)] : []
}

/** Puts an answer to those of its question. */
export function addAnswer(found: AnswersByQuestion, ref: string, answer: JudgedAnswer): void {
  const answers = found.get(ref)
  if (answers) answers.push(answer)
  else found.set(ref, [answer])
}

/** Rows by what they share. */
export function rowsBy<Row>(rows: ReadonlyArray<Row>, keyOf: (row: Row) => string): Map<string, Array<Row>> {
  const groups = new Map<string, Array<Row>>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
