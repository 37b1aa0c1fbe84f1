import { givenAnswer, rightAnswer } from './answer-words.ts'
import type { PlainResponse } from './question-response.ts'
import type { CaseQuestion, Question, ShortQuestion } from './question.ts'
import type { QuestionVerdict, ReviewedPart } from './review.ts'
import { readableStem } from './readable-stem.ts'
import { rubricLines } from './rubric-lines.ts'
import { partRules } from './score-case.ts'
import { scoreQuestion, type Score } from './score-question.ts'
import type { Marks, ScoringRules } from './scoring-rules.ts'

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
    right: question.answer,
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
      given: given === undefined ? '待评' : `${given}分`,
      right: `${points}分`,
      verdict,
      why: null,
    }
  })
  return text === null ? [answer] : [answer, ...lines]
}

/** One part a question of the case, with its answer in words. */
export function reviewCase(
  question: CaseQuestion,
  answers: Readonly<Record<string, PlainResponse>>,
  rules: ScoringRules,
): Array<ReviewedPart> {
  return question.parts.map(({ question: part }, index) => {
    const answer = answers[part.id] ?? null
    const own = partRules(rules, part.id)
    const verdict = verdictOf(scoreQuestion(part, answer, own), answer === null, isUnmarked(part, own.marks))
    return {
      key: part.id,
      label: `（${index + 1}）${readableStem(part.stem)}`,
      given: answer === null ? null : givenAnswer(part, answer),
      right: rightAnswer(part),
      verdict,
      why: verdict === 'right' || part.explanation === '' ? null : part.explanation,
    }
  })
}
