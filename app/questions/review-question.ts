import type { QuestionReview, ReviewedPart } from './review.ts'
import { rightAnswer } from './answer-words.ts'
import { partSeed } from './public-question.ts'
import type { QuestionResponse } from './question-response.ts'
import type { Question } from './question.ts'
import { reviewChoice, reviewJudge } from './review-choice.ts'
import { reviewFill, reviewMatch, reviewOrder, reviewSort } from './review-parts.ts'
import { isUnmarked, reviewCase, reviewShort, verdictOf } from './review-marked.ts'
import { scoreQuestion } from './score-question.ts'
import { QUIZ_RULES, type ScoringRules } from './scoring-rules.ts'
import { sourceWords, type SourceText } from './source-words.ts'

/** The review of a response; parts stand in the order in which `publicQuestion` with the same seed showed them. */
export function reviewQuestion(
  question: Question,
  seed: string,
  response: QuestionResponse | null,
  sources: ReadonlyArray<SourceText>,
  rules: ScoringRules = QUIZ_RULES,
): QuestionReview {
  const { score, maximum } = scoreQuestion(question, response, rules)
  return {
    questionId: question.id,
    stem: question.stem,
    type: question.type,
    verdict: verdictOf({ score, maximum }, response === null, isUnmarked(question, rules.marks)),
    score,
    maximum,
    parts: reviewParts(question, partSeed(seed, question.id), response, rules),
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
      return reviewCase(question, response?.type === 'case' ? response.parts : {}, rules)
  }
}
