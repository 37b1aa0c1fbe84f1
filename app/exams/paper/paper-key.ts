import { rightAnswer } from '#app/questions/answer-words.ts'
import { fieldValues } from '#app/questions/field-values.ts'
import type { Question } from '#app/questions/question.ts'
import { rightResponse } from '#app/questions/right-response.ts'
import { rubricLines } from '#app/questions/rubric-lines.ts'
import type { Marks } from '../exam.ts'
import type { AnswerSlot } from './answer-slot.ts'
import { slotWords } from './slot-words.ts'

/** A line of the key. `answer` as it is ticked on the sheet, with the words of the answer; `rubric` for who marks by hand. */
export type KeyLine = {
  number: number
  code: string
  marks: Marks
  answer: string
  words: string
  basis: string
  rubric: Array<{ text: string; points: number }>
}

type Asked = { question: Question; regulation: string; article: string }

/** The key to one question of a printed version. */
export function keyLine(
  about: { number: number; code: string; marks: Marks },
  { question, regulation, article }: Asked,
  slots: ReadonlyArray<AnswerSlot>,
  seed: string,
): KeyLine {
  const fields = fieldValues(question, seed, rightResponse(question))
  const isWritten = (slot: AnswerSlot) => slot.question.type === 'short' || slot.question.type === 'fill'
  const ticked = slots.filter((slot) => !isWritten(slot))
  return {
    ...about,
    answer: ticked
      .map((slot) => `${slots.length > 1 ? `${slot.label} ` : ''}${slotWords(slot, fields, null)}`)
      .join('；'),
    words: rightAnswer(question),
    basis: `${regulation}${article}`,
    rubric: rubricLines(question).map(({ text, points }) => ({ text, points })),
  }
}
