import { rightAnswer } from '#app/questions/answer-words.ts'
import type { PlainQuestion, Question } from '#app/questions/question.ts'

/** The words of a question and its parts without punctuation and width, for finding questions that say the same. */
export function questionWords(question: Question): string {
  return bare(`${question.stem}${partTexts(question).sort().join('')}`)
}

/** The right answer in the same bare form: two questions alike in words may still contradict each other. */
export function answerWords(question: Question): string {
  return bare(rightAnswer(question).split('；').sort().join(''))
}

function partTexts(question: Question): Array<string> {
  if (question.type === 'case')
    return question.parts.flatMap((part) => [part.question.stem, ...ownTexts(part.question)])
  return ownTexts(question)
}

function ownTexts(question: PlainQuestion): Array<string> {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.map(({ text }) => text)
    case 'match':
      return question.pairs.flatMap(({ left, right }) => [left, right])
    case 'order':
    case 'sort':
      return question.items.map(({ text }) => text)
    case 'judge':
    case 'fill':
    case 'short':
      return []
  }
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/［[a-z0-9-]+］|[^\p{L}\p{N}]/gu, '')
}
