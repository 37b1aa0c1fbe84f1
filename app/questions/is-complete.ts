import type { PlainResponse, QuestionResponse } from './question-response.ts'
import type { PlainQuestion, Question } from './question.ts'

/** Whether every part of the question has an answer; a quiz points at the others before it is handed in. */
export function isComplete(question: Question, response: QuestionResponse | null): boolean {
  if (response === null || response.type !== question.type) return false
  if (question.type !== 'case') return response.type !== 'case' && isPlainComplete(question, response)
  return (
    response.type === 'case' && question.parts.every((part) => isPartComplete(part.question, response.parts))
  )
}

function isPartComplete(question: PlainQuestion, answers: Readonly<Record<string, PlainResponse>>): boolean {
  const answer = answers[question.id]
  return answer !== undefined && answer.type === question.type && isPlainComplete(question, answer)
}

function isPlainComplete(question: PlainQuestion, response: PlainResponse): boolean {
  if (question.type === 'fill' && response.type === 'fill')
    return question.blanks.every(({ id }) => id in response.blanks)
  if (question.type === 'match' && response.type === 'match')
    return question.pairs.every(({ id }) => id in response.pairs)
  if (question.type === 'order' && response.type === 'order')
    return response.items.length === question.items.length
  if (question.type === 'sort' && response.type === 'sort')
    return question.items.every(({ id }) => id in response.groups)
  return true
}
