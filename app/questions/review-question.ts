import type { QuestionReview, ReviewedPart } from './review.ts'
import { rightAnswer } from './answer-words.ts'
import { partSeed } from './public-question.ts'
import type { QuestionResponse } from './question-response.ts'
import type { Question } from './question.ts'
import { reviewChoice, reviewJudge } from './review-choice.ts'
import { howOrderScored, reviewOrder } from './review-order.ts'
import { reviewFill, reviewMatch, reviewSort } from './review-parts.ts'
import { reviewCase } from './review-case.ts'
import { howShortScored, isUnmarked, reviewShort, verdictOf } from './review-marked.ts'
import { scoreQuestion } from './score-question.ts'
import { QUIZ_RULES, type ScoringRules } from './scoring-rules.ts'
import { sourceWords, type SourceText } from './source-words.ts'

/**
 * The review of a response; parts stand in the order in which `publicQuestion` with the same seed showed them. `worth`: what
 * the question is worth, in hundredths of a mark; null where it is worth no marks or not what the rules say.
 */
export function reviewQuestion(
  question: Question,
  seed: string,
  response: QuestionResponse | null,
  sources: ReadonlyArray<SourceText>,
  rules: ScoringRules = QUIZ_RULES,
  worth: number | null = null,
): QuestionReview {
  const { score, maximum } = scoreQuestion(question, response, rules)
  return {
    questionId: question.id,
    stem: question.stem,
    type: question.type,
    verdict: verdictOf({ score, maximum }, response === null, isUnmarked(question, rules.marks)),
    score,
    maximum,
    parts: reviewParts(question, partSeed(seed, question.id), response, rules, worth),
    howScored: howScored(question, response, rules, worth),
    rightAnswer: rightAnswer(question),
    explanation: question.explanation,
    source: sourceWords(question.source, sources),
  }
}

function reviewParts(
  question: Question,
  seed: string,
  response: QuestionResponse | null,
  rules: ScoringRules,
  worth: number | null,
): Array<ReviewedPart> {
  switch (question.type) {
    case 'single':
      return reviewChoice(question, seed, response?.type === 'single' ? [response.choice] : [])
    case 'multiple':
      return reviewChoice(question, seed, response?.type === 'multiple' ? response.choices : [])
    case 'judge':
      return reviewJudge(question, response?.type === 'judge' ? response.answer : null)
    case 'fill':
      return reviewFill(question, response?.type === 'fill' ? response.blanks : {})
    case 'match':
      return reviewMatch(question, response?.type === 'match' ? response.pairs : {})
    case 'order':
      return reviewOrder(question, response?.type === 'order' ? response.items : [])
    case 'sort':
      return reviewSort(question, response?.type === 'sort' ? response.groups : {})
    case 'short':
      return reviewShort(question, response?.type === 'short' ? response.text : null, rules.marks ?? {})
    case 'case':
      return reviewCase(question, response?.type === 'case' ? response.parts : {}, rules, worth)
  }
}

function howScored(
  question: Question,
  response: QuestionResponse | null,
  { marks = {} }: ScoringRules,
  worth: number | null,
): string | null {
  if (question.type === 'order' && response?.type === 'order') return howOrderScored(question, response.items)
  if (question.type === 'short' && response?.type === 'short') return howShortScored(question, marks, worth)
  return null
}
