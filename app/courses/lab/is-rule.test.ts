import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRule } from './is-rule.ts'
import type { Rule } from './rule.ts'

const rule: Rule = {
  name: '拆分',
  level: 'grave',
  mode: 'any',
  conditions: [{ field: 'kind', comparison: 'is', value: '接待' }],
  grouping: { by: 'kind', days: 3, measure: 'sum', least: 5000 },
}

test('rules as the page writes them are taken up again', () => {
  for (const kept of [rule, { ...rule, conditions: [], grouping: null }])
    expect(isRule(JSON.parse(JSON.stringify(kept)))).toBe(true)
})

test('what another version of the page has kept is not', () => {
  const [condition] = rule.conditions
  for (const other of [
    ...[null, 'x', [], {}],
    { ...rule, level: 'severe' },
    { ...rule, conditions: [{ ...condition, field: 'gone' }] },
    { ...rule, conditions: [{ ...condition, comparison: 'like' }] },
    { ...rule, grouping: { by: 'kind', days: 'few', measure: 'sum', least: 1 } },
  ])
    expect(isRule(other)).toBe(false)
  fc.assert(fc.property(fc.jsonValue(), (value) => !isRule(value)))
})
