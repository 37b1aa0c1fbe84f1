import { givenAnswer, rightAnswer } from './answer-words.ts'
import { partStem } from './part-stem.ts'
import type { PlainResponse } from './question-response.ts'
import type { CasePart, CaseQuestion } from './question.ts'
import { isUnmarked, verdictOf } from './review-marked.ts'
import type { QuestionVerdict, ReviewedPart } from './review.ts'
import { partRules } from './score-case.ts'
import { scoreQuestion, scoreShare } from './score-question.ts'
import type { ScoringRules } from './scoring-rules.ts'
import { worthWords } from './worth-words.ts'

/**
 * One part a question of the case, with its answer in words and, where the whole is worth marks (`worth`, in hundredths of
 * one), what it got of them.
 */
export function reviewCase(
  question: CaseQuestion,
  answers: Readonly<Record<string, PlainResponse>>,
  rules: ScoringRules,
  worth: number | null,
): Array<ReviewedPart> {
  const all = question.parts.reduce((total, { marks }) => total + marks, 0)
  return question.parts.map((part, index) => {
    const { question: asked } = part
    const answer = answers[asked.id] ?? null
    const own = partRules(rules, asked.id)
    const verdict = verdictOf(
      scoreQuestion(asked, answer, own),
      answer === null,
      isUnmarked(asked, own.marks),
    )
    return {
      key: asked.id,
      label: partStem(asked.stem, index),
      given: answer === null ? null : givenAnswer(asked, answer),
      right: asked.type === 'short' ? null : rightAnswer(asked),
      ...(asked.type === 'short' ? { model: asked.answer } : {}),
      ...(worth === null ? {} : { worth: partWorth(part, { all, worth, verdict, answer, rules: own }) }),
      verdict,
      why: verdict === 'right' || asked.explanation === '' ? null : asked.explanation,
    }
  })
}

type Judged = {
  /** Marks of all parts together. */
  all: number
  worth: number
  verdict: QuestionVerdict
  answer: PlainResponse | null
  rules: ScoringRules
}

function partWorth({ marks, question }: CasePart, { all, worth, verdict, answer, rules }: Judged): string {
  const part = { right: BigInt(marks), all: BigInt(all) }
  const most = `满分${worthWords(part, worth)}`
  if (verdict === 'unmarked') return most
  const share = scoreShare(question, answer, rules)
  const got = { right: part.right * share.right, all: part.all * share.all }
  return `得${worthWords(got, worth)}，${most}`
}
