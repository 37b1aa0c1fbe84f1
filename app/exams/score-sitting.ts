import type { QuestionResponse } from '#app/questions/question-response.ts'
import type { Question } from '#app/questions/question.ts'
import { rubricLines } from '#app/questions/rubric-lines.ts'
import { scoreShare } from '#app/questions/score-question.ts'
import { worthOf } from '#app/questions/score.ts'
import type { Marks as RubricMarks, MultipleRule } from '#app/questions/scoring-rules.ts'
import type { ExamRules, Marks, PaperItem, PartScore, QuestionMark, SittingMark } from './exam.ts'

/** A question of a paper with what was answered; `given`: points by a person for the lines of its rubric. */
export type Answered = {
  item: PaperItem
  question: Question
  response: QuestionResponse | null
  given: RubricMarks
  /** Marks by a decision, in place of the rules. */
  override?: Marks | null
}

/** What a sitting is worth. Everything is a whole number of hundredths; a share of a question's marks is rounded down. */
export function scoreSitting(
  answered: ReadonlyArray<Answered>,
  { pass, multiple }: Pick<ExamRules, 'pass' | 'multiple'>,
): SittingMark {
  const marks = answered.map((one, index) => markOf(one, index + 1, multiple))
  const paper = answered.map(({ item }) => item)
  return sumUp(marks, paper, pass)
}

/** What follows from the marks of the questions of a paper, given in its order. */
export function sumUp(
  marks: Array<QuestionMark>,
  paper: ReadonlyArray<PaperItem>,
  pass: ExamRules['pass'],
): SittingMark {
  const names = [...new Set(paper.map(({ part }) => part))]
  const parts = names.map((part): PartScore => {
    const own = marks.filter((_, index) => paper[index]?.part === part)
    return {
      part,
      score: sum(own.map(({ score }) => score)),
      maximum: sum(own.map(({ maximum }) => maximum)),
      pass: pass.parts[part] ?? null,
    }
  })
  const score = sum(marks.map((mark) => mark.score))
  const isPassed = score >= pass.total && parts.every((part) => part.score >= (part.pass ?? 0))
  return {
    score,
    maximum: sum(marks.map(({ maximum }) => maximum)),
    outcome: isPassed ? 'passed' : 'failed',
    parts,
    marks,
    pending: marks.filter(({ pending }) => pending).length,
  }
}

function markOf(
  { item, question, response, given, override = null }: Answered,
  number: number,
  multiple: MultipleRule,
): QuestionMark {
  const share = scoreShare(question, response, { multiple, marks: given })
  return {
    number,
    ref: item.ref,
    answered: response !== null,
    score: override === null ? worthOf(share, item.marks) : Math.min(override, item.marks),
    maximum: item.marks,
    given,
    override,
    pending:
      override === null &&
      response !== null &&
      rubricLines(question).some(({ id }) => given[id] === undefined),
  }
}

function sum(numbers: ReadonlyArray<number>): number {
  return numbers.reduce((total, number) => total + number, 0)
}
