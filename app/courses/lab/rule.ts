import type { FieldName, LedgerField } from './ledger-row.ts'

/** How serious a hit is: yellow, orange, red on the screen, always with its word and shape. */
export const LEVELS = ['notice', 'concern', 'grave'] as const
export type Level = (typeof LEVELS)[number]
export const LEVEL_WORDS: Readonly<Record<Level, string>> = { notice: '提醒', concern: '关注', grave: '严重' }

/** `same` compares with another column, named by `value`; `min` and `max` include the value itself. */
export const COMPARISONS = ['is', 'not', 'has', 'min', 'max', 'same'] as const
export type Comparison = (typeof COMPARISONS)[number]
const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  is: '是',
  not: '不是',
  has: '包含',
  min: '不少于',
  max: '不多于',
  same: '与这一栏相同',
}

/** How a comparison is called for a column of this type: days are early or late, not few or many. */
export function comparisonWords(comparison: Comparison, type: LedgerField['type']): string {
  if (type === 'day' && comparison === 'min') return '不早于'
  if (type === 'day' && comparison === 'max') return '不晚于'
  return COMPARISON_WORDS[comparison]
}

export type Condition = { field: FieldName; comparison: Comparison; value: string }

/**
 * Looks at rows together that share `by` and lie within `days` of each other (0: however far apart): there must be at
 * least `least` of them, or their amounts must come to at least that much.
 */
export type Grouping = { by: FieldName; days: number; measure: 'count' | 'sum'; least: number }

/** What a learner looks for. Rows must meet `all` or `any` of the conditions; a grouping then looks at those that do. */
export type Rule = {
  name: string
  level: Level
  mode: 'all' | 'any'
  conditions: Array<Condition>
  grouping: Grouping | null
}

export const MAX_RULES = 20
export const MAX_CONDITIONS = 6
