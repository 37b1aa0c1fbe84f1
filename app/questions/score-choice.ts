import type { MultipleQuestion, SingleQuestion } from './question.ts'
import { isRight } from './is-right-option.ts'
import { FULL_SCORE, share } from './score.ts'
import type { MultipleRule } from './scoring-rules.ts'

/** All or nothing. */
export function scoreSingle(question: SingleQuestion, choice: string): number {
  return question.options.some((option) => option.id === choice && isRight(option)) ? FULL_SCORE : 0
}

/**
 * Without a rule the one usual in Party-discipline tests: any wrong option chosen gives nothing; otherwise the part of the
 * right options that was chosen, rounded down. So choosing everything is worth nothing, and leaving out what one does not
 * know costs only its share.
 */
export function scoreMultiple(
  question: MultipleQuestion,
  choices: ReadonlyArray<string>,
  rule: MultipleRule = 'share-if-none-wrong',
): number {
  const right = new Set(question.options.filter(isRight).map(({ id }) => id))
  const chosen = new Set(choices)
  const hits = [...chosen].filter((id) => right.has(id)).length
  const wrong = chosen.size - hits
  if (wrong === 0 && hits === right.size) return FULL_SCORE
  switch (rule) {
    case 'all-or-nothing':
      return 0
    case 'half-if-none-wrong':
      return wrong === 0 && hits > 0 ? FULL_SCORE / 2 : 0
    case 'share-if-none-wrong':
      return wrong === 0 ? share(hits, right.size) : 0
    case 'per-option':
      return share(Math.max(0, hits - wrong), right.size)
  }
}
