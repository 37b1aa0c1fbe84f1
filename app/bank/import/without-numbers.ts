import type { RawQuestion } from './raw-question.ts'

/** 12. 12、 （12） 第12题 before a question; not the 1.5 of a figure. */
const NUMBER = /^(?:第\s?\d{1,4}\s?题[.．、:：]?|[（(]\d{1,4}[）)][.．、]?|\d{1,4}(?:[、．]|\.(?!\d)))\s?/u

/** Questions without the numbers that were typed before them, where nearly all of a sheet have one; else as they are. */
export function withoutNumbers(questions: Array<RawQuestion>): Array<RawQuestion> {
  const numbered = questions.filter(({ stem }) => NUMBER.test(stem)).length
  if (numbered < 3 || numbered < questions.length * 0.8) return questions
  return questions.map((question) => ({ ...question, stem: question.stem.replace(NUMBER, '') }))
}
