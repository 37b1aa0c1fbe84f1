import { isRight } from './is-right-option.ts'
import type { JudgeQuestion, MultipleQuestion, QuestionOption, SingleQuestion } from './question.ts'
import type { ReviewedPart, Verdict } from './review.ts'
import { opaqueKey, shuffled } from './seeded-random.ts'

/** Every option as it turned out; only a wrong option that was chosen is explained. */
export function reviewChoice(
  question: SingleQuestion | MultipleQuestion,
  seed: string,
  choices: ReadonlyArray<string>,
): Array<ReviewedPart> {
  return shuffled(question.options, seed).map((option) => {
    const chosen = choices.includes(option.id)
    return {
      key: opaqueKey(seed, option.id),
      label: option.text,
      given: chosen ? '已选' : null,
      right: isRight(option) ? '应选' : null,
      verdict: verdictOf(option, chosen),
      why: chosen && !isRight(option) ? option.why : null,
    }
  })
}

function verdictOf(option: QuestionOption, chosen: boolean): Verdict {
  if (isRight(option)) return chosen ? 'right' : 'missed'
  return chosen ? 'wrong' : 'plain'
}

/** One part: the judgement. */
export function reviewJudge(question: JudgeQuestion, answer: boolean | null): Array<ReviewedPart> {
  const right = answer === question.answer
  return [
    {
      key: 'judgement',
      label: '判断',
      given: answer === null ? null : inWords(answer),
      right: inWords(question.answer),
      verdict: answer === null ? 'unanswered' : right ? 'right' : 'wrong',
      why: answer === null || right ? null : question.why,
    },
  ]
}

function inWords(answer: boolean): string {
  return answer ? '对' : '错'
}
