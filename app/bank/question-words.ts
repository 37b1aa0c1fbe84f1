import { rightAnswer } from '#app/questions/answer-words.ts'
import type { PlainQuestion, Question } from '#app/questions/question.ts'

/** The words of a question and its parts without punctuation and width, for finding questions that say the same. */
export function questionWords(question: Question): string {
  return [question.stem, ...partTexts(question).sort()].map(bare).join(BETWEEN)
}

/** Between parts: options 1 and 12 are not 11 and 2. */
const BETWEEN = '|'

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

/**
 * Letters and figures, with what makes another figure or condition of them: 1.5 is not 15, 10% not 10‰, ≥ not ≤. All
 * else is punctuation.
 */
/** Between figures `-` and `~` say from one to the other, and before one `-` says less than nothing. */
const SPAN = /(?<=\d)\s*[-–—~]+\s*(?=\d)|(?<![\p{L}\p{N}\s])-(?=\d)/gu
/** All but what makes another figure or condition: 1.5 is not 15, 10% not 10‰, ≥ not ≤. */
const PUNCTUATION = /(?<!\d)[.:/]|[.:/](?!\d)|[~|^`]|[^\p{L}\p{N}\p{Sm}\p{Sc}.:/%‰]/gu

function bare(text: string): string {
  const plain = text
    .replace(/［[a-z0-9-]+］/gu, '')
    .normalize('NFKC')
    .toLowerCase()
  return plain.replace(SPAN, '−').replace(PUNCTUATION, '')
}
