import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCredit, parseCredit } from './credit.ts'

test('学时 are read back as they were written, in tenths', () => {
  fc.assert(fc.property(fc.nat(9999), (tenths) => parseCredit(formatCredit(tenths)) === tenths))
})

test.each([
  ['2', 20],
  [' ２．５ ', 25],
  ['0.5', 5],
  ['', null],
  ['-1', null],
  ['1.25', null],
  ['1e3', null],
  ['两', null],
])('%j is read as %s tenths', (text, tenths) => {
  expect(parseCredit(text)).toBe(tenths)
})
