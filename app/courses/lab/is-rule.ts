import { LEDGER_FIELDS } from './ledger-row.ts'
import { COMPARISONS, LEVELS, type Condition, type Grouping, type Rule } from './rule.ts'

/** Whether something kept in the browser is a rule of this version of the page. */
export function isRule(value: unknown): value is Rule {
  const { name, level, mode, conditions, grouping } = fieldsOf<Rule>(value)
  return (
    typeof name === 'string' &&
    LEVELS.some((each) => each === level) &&
    (mode === 'all' || mode === 'any') &&
    Array.isArray(conditions) &&
    conditions.every(isCondition) &&
    (grouping === null || isGrouping(grouping))
  )
}

function isCondition(value: unknown): boolean {
  const { field, comparison, value: given } = fieldsOf<Condition>(value)
  return isField(field) && COMPARISONS.some((each) => each === comparison) && typeof given === 'string'
}

function isGrouping(value: unknown): boolean {
  const { by, days, measure, least } = fieldsOf<Grouping>(value)
  return (
    isField(by) && Number.isInteger(days) && (measure === 'count' || measure === 'sum') && Number(least) >= 1
  )
}

function isField(name: unknown): boolean {
  return LEDGER_FIELDS.some((field) => field.name === name)
}

function fieldsOf<T>(value: unknown): Partial<Record<keyof T, unknown>> {
  return typeof value === 'object' && value !== null ? value : {}
}
