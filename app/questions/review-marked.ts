import type { Question, ShortQuestion } from './question.ts'
import type { QuestionVerdict, ReviewedPart } from './review.ts'
import { rubricLines } from './rubric-lines.ts'
import { scoreQuestion, type Score } from './score-question.ts'
import { scoreShort } from './score-short.ts'
import { EVERYTHING, worthOf } from './score.ts'
import type { Marks } from './scoring-rules.ts'
import { worthWords } from './worth-words.ts'

/** Whether something about the question still waits for a person. */
export function isUnmarked(question: Question, marks: Marks = {}): boolean {
  return rubricLines(question).some(({ id }) => marks[id] === undefined)
}

/** The verdict that a score means. */
export function verdictOf({ score, maximum }: Score, isEmpty: boolean, isWaiting: boolean): QuestionVerdict {
  if (isEmpty) return 'unanswered'
  if (isWaiting) return 'unmarked'
  return score === maximum ? 'right' : score > 0 ? 'partly' : 'wrong'
}

/** The answer beside the one that would get full marks, then what each line of the rubric was given. */
export function reviewShort(question: ShortQuestion, text: string | null, marks: Marks): Array<ReviewedPart> {
  const score = scoreQuestion(question, text === null ? null : { type: 'short', text }, {
    multiple: 'all-or-nothing',
    marks,
  })
  const answer: ReviewedPart = {
    key: 'answer',
    label: '你的回答',
    given: text,
    right: null,
    model: question.answer,
    verdict: verdictOf(score, text === null, isUnmarked(question, marks)),
    why: null,
  }
  const lines = question.rubric.map(({ id, text: line, points }): ReviewedPart => {
    const given = marks[id]
    const verdict =
      given === undefined ? 'unmarked' : given >= points ? 'right' : given > 0 ? 'partly' : 'wrong'
    return {
      key: id,
      label: line,
      given: given === undefined ? '待评' : `得${given}分`,
      right: null,
      worth: `满分${points}分`,
      verdict,
      why: null,
    }
  })
  return text === null ? [answer] : [answer, ...lines]
}

/**
 * How the points of the rubric become the marks of the paper, in a sentence; null where they are the same, and where the
 * marks are not known yet.
 */
export function howShortScored(question: ShortQuestion, marks: Marks, worth: number | null): string | null {
  const all = question.rubric.reduce((sum, { points }) => sum + points, 0)
  if (worth === null || isUnmarked(question, marks) || all * 100 === worth) return null
  const share = scoreShort(question, marks)
  const whole = worthWords(EVERYTHING, worth)
  return `评分要点满分共${all}分，得${worthOf(share, all)}分，按本题${whole}折算为${worthWords(share, worth)}。`
}
