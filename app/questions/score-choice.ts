import type { MultipleQuestion, SingleQuestion } from './question.ts'
import { isRight } from './is-right-option.ts'
import { FULL_SCORE, share } from './score.ts'

/** All or nothing. */
export function scoreSingle(question: SingleQuestion, choice: string): number {
  return question.options.some((option) => option.id === choice && isRight(option)) ? FULL_SCORE : 0
}

/**
 * The rule usual in Party-discipline tests: any wrong option chosen gives nothing; otherwise the part of the right options
 * that was chosen, rounded down. So choosing everything is worth nothing, and leaving out what one does not know costs
 * only its share.
 */
export function scoreMultiple(question: MultipleQuestion, choices: ReadonlyArray<string>): number {
  const right = new Set(question.options.filter(isRight).map(({ id }) => id))
  const chosen = new Set(choices)
  if ([...chosen].some((id) => !right.has(id))) return 0
  return share(chosen.size, right.size)
}
