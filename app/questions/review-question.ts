import type { QuestionReview, ReviewedPart } from './review.ts'
import { isRight } from './is-right-option.ts'
import { partSeed } from './public-question.ts'
import type { QuestionResponse } from './question-response.ts'
import type { Question } from './question.ts'
import { reviewChoice, reviewJudge } from './review-choice.ts'
import { reviewFill, reviewMatch, reviewOrder, reviewSort } from './review-parts.ts'
import { scoreQuestion } from './score-question.ts'
import { sourceWords, type SourceText } from './source-words.ts'

/** The review of a response; parts stand in the order in which `publicQuestion` with the same seed showed them. */
export function reviewQuestion(
  question: Question,
  seed: string,
  response: QuestionResponse | null,
  sources: ReadonlyArray<SourceText>,
): QuestionReview {
  const { score, maximum } = scoreQuestion(question, response)
  return {
    questionId: question.id,
    stem: question.stem,
    type: question.type,
    verdict: response === null ? 'unanswered' : score === maximum ? 'right' : score > 0 ? 'partly' : 'wrong',
    score,
    maximum,
    parts: reviewParts(question, partSeed(seed, question.id), response),
    rightAnswer: rightAnswer(question),
    explanation: question.explanation,
    source: sourceWords(question.source, sources),
  }
}

function reviewParts(
  question: Question,
  seed: string,
  response: QuestionResponse | null,
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
  }
}

/** The right answer in words, one sentence or list. */
function rightAnswer(question: Question): string {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options
        .filter(isRight)
        .map(({ text }) => text)
        .join('；')
    case 'judge':
      return question.answer ? '对' : '错'
    case 'fill':
      return question.blanks.map(({ accept }) => accept[0] ?? '').join('；')
    case 'match':
      return question.pairs.map(({ left, right }) => `${left} — ${right}`).join('；')
    case 'order':
      return question.items.map(({ text }, place) => `${place + 1}. ${text}`).join('；')
    case 'sort':
      return question.groups.map((group) => `${group.title}：${itemsOf(question, group.id)}`).join('；')
  }
}

function itemsOf(question: Extract<Question, { type: 'sort' }>, group: string): string {
  return question.items
    .filter((item) => item.group === group)
    .map(({ text }) => text)
    .join('、')
}
