import type { MultipleQuestion, SingleQuestion } from './question.ts'
import { isRight } from './is-right-option.ts'
import { EVERYTHING, NOTHING, shareOf, type Share } from './score.ts'
import type { MultipleRule } from './scoring-rules.ts'

/** All or nothing. */
export function scoreSingle(question: SingleQuestion, choice: string): Share {
  return question.options.some((option) => option.id === choice && isRight(option)) ? EVERYTHING : NOTHING
}

/**
 * Without a rule the one usual in Party-discipline tests: any wrong option chosen gives nothing; otherwise the part of the
 * right options that was chosen. So choosing everything is worth nothing, and leaving out what one does not
 * know costs only its share.
 */
export function scoreMultiple(
  question: MultipleQuestion,
  choices: ReadonlyArray<string>,
  rule: MultipleRule = 'share-if-none-wrong',
): Share {
  const right = new Set(question.options.filter(isRight).map(({ id }) => id))
  const chosen = new Set(choices)
  const hits = [...chosen].filter((id) => right.has(id)).length
  const wrong = chosen.size - hits
  if (wrong === 0 && hits === right.size) return EVERYTHING
  switch (rule) {
    case 'all-or-nothing':
      return NOTHING
    case 'half-if-none-wrong':
      return wrong === 0 && hits > 0 ? shareOf(1, 2) : NOTHING
    case 'share-if-none-wrong':
      return wrong === 0 ? shareOf(hits, right.size) : NOTHING
    case 'per-option':
      return shareOf(Math.max(0, hits - wrong), right.size)
  }
}
