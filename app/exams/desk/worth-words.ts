import type { Question } from '#app/questions/question.ts'
import { rubricLines } from '#app/questions/rubric-lines.ts'
import type { Marks } from '../exam.ts'
import { formatMarks } from '../marks-words.ts'

/** What a question is worth in an exam and how the points of its rubric become marks, in a sentence for the marker. */
export function worthWords(question: Question, maximum: Marks): string {
  const worth = `本题 ${formatMarks(maximum)} 分`
  if (question.type === 'case') return `${worth}，按各小题的分值分配；要点得分在小题内按比例折算`
  const points = rubricLines(question).reduce((sum, line) => sum + line.points, 0)
  return points * 100 === maximum ? worth : `${worth}；要点合计 ${points}，按比例折算`
}
