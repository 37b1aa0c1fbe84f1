import type { PlainQuestion, Question, RubricLine } from './question.ts'

/**
 * Everything about a question that a person must mark, under the ids that `Marks` names it by; empty for a question that
 * is judged without one.
 */
export function rubricLines(question: Question): Array<RubricLine> {
  if (question.type !== 'case') return linesOf(question)
  return question.parts.flatMap((part) =>
    linesOf(part.question).map((line) => ({ ...line, id: `${part.question.id}/${line.id}` })),
  )
}

function linesOf(question: PlainQuestion): Array<RubricLine> {
  return question.type === 'short' ? question.rubric : []
}
