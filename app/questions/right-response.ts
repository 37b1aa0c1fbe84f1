import { isRight } from './is-right-option.ts'
import type { PlainResponse, QuestionResponse } from './question-response.ts'
import type { PlainQuestion, Question } from './question.ts'

/** The response that a key-holder would give: for the demonstration and for checks. */
export function rightResponse(question: Question): QuestionResponse {
  if (question.type !== 'case') return rightPlain(question)
  const answers = question.parts.map((part) => [part.question.id, rightPlain(part.question)] as const)
  return { type: 'case', parts: Object.fromEntries(answers) }
}

function rightPlain(question: PlainQuestion): PlainResponse {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: question.options.find(isRight)?.id ?? '' }
    case 'multiple':
      return {
        type: 'multiple',
        choices: question.options.filter(isRight).map(({ id }) => id),
      }
    case 'judge':
      return { type: 'judge', answer: question.answer }
    case 'fill':
      return {
        type: 'fill',
        blanks: Object.fromEntries(question.blanks.map(({ id, accept }) => [id, accept[0] ?? ''])),
      }
    case 'match':
      return { type: 'match', pairs: Object.fromEntries(question.pairs.map(({ id }) => [id, id])) }
    case 'order':
      return { type: 'order', items: question.items.map(({ id }) => id) }
    case 'sort':
      return { type: 'sort', groups: Object.fromEntries(question.items.map(({ id, group }) => [id, group])) }
    case 'short':
      return { type: 'short', text: question.answer }
  }
}
