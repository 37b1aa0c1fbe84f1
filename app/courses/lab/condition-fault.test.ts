import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conditionFault } from './condition-fault.ts'
import { LEDGER_FIELDS } from './ledger-row.ts'
import { makeLedger } from './make-ledger.server.ts'
import { COMPARISONS, type Condition } from './rule.ts'
import { meets } from './run-rules.ts'

const { rows } = makeLedger('test', 2025, 2200)

function when(field: Condition['field'], comparison: Condition['comparison'], value: string): Condition {
  return { field, comparison, value }
}

test('a condition that cannot be read says why', () => {
  expect(conditionFault(when('amount', 'min', '很多钱'))).toContain('“很多钱”不是数')
  expect(conditionFault(when('pay', 'is', ' '))).toContain('还没有填')
  expect(conditionFault(when('amount', 'min', '10000'))).toBeNull()
  expect(conditionFault(when('handler', 'same', 'accepter'))).toBeNull()
})

test('no row of a ledger meets a condition that is told to be at fault', () => {
  const fields = fc.constantFrom(...LEDGER_FIELDS.map(({ name }) => name))
  fc.assert(
    fc.property(fields, fc.constantFrom(...COMPARISONS), fc.string(), (field, comparison, value) => {
      const condition = when(field, comparison, value)
      if (conditionFault(condition) !== null && comparison !== 'same')
        expect(rows.some((row) => meets(row, condition))).toBe(false)
    }),
  )
})
