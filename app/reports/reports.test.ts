import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { distinctTitles, tallyWords } from './overview-columns.ts'
import { filterLink, readFilter } from './report-filter.ts'
import { rollUp, totalOf } from './roll-up.ts'
import { EMPTY_TALLY, rateOf, requiredOf } from './tally.ts'
import { branchBelow, unitsBelow, wayTo, type Unit } from './unit.ts'

const unit = (path: string): Unit => ({ id: path, path, name: path, kind: 'branch' })
const UNITS = ['g/', 'g/a/', 'g/a/x/', 'g/a/y/', 'g/ab/', 'g/ab/z/'].map(unit)

const someCounts = fc.array(
  fc.record({
    obligationId: fc.constantFrom('o1', 'o2'),
    unitId: fc.constantFrom(...UNITS.map(({ id }) => id)),
    standing: fc.constantFrom('met', 'soon', 'open', 'overdue', 'exempt'),
    members: fc.integer({ min: 1, max: 50 }),
  }),
)

describe('rolling up', () => {
  test('the rows below any unit add up to everything below it, its own members included', () => {
    fc.assert(
      fc.property(someCounts, fc.constantFrom(...UNITS), (counts, focus) => {
        const rows = rollUp(counts, ['o1', 'o2'], UNITS, unitsBelow(UNITS, focus.path), focus)
        const below = counts.filter((entry) => entry.unitId.startsWith(focus.path))
        const { total } = totalOf(rows)
        const all = requiredOf(total) + total.exempt
        expect(all).toBe(below.reduce((sum, { members }) => sum + members, 0))
      }),
    )
  })

  test('a unit whose name begins alike is another branch', () => {
    expect(branchBelow('g/', 'g/ab/z/')).toBe('g/ab/')
    expect(branchBelow('g/a/', 'g/ab/z/')).toBeNull()
    expect(unitsBelow(UNITS, 'g/').map(({ path }) => path)).toEqual(['g/a/', 'g/ab/'])
    expect(wayTo(UNITS, 'g/a/y/').map(({ path }) => path)).toEqual(['g/', 'g/a/', 'g/a/y/'])
  })

  test('a rate lies between 0 and 1, and is none where nobody has to', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), (met, overdue, exempt) => {
        const rate = rateOf({ ...EMPTY_TALLY, met, overdue, exempt })
        if (met + overdue === 0) expect(rate).toBeNull()
        else expect(rate).toBe(met / (met + overdue))
      }),
    )
  })

  test('zeros are left out of the words, an empty group requires nothing', () => {
    expect(tallyWords({ met: 12, soon: 0, open: 3, overdue: 5, exempt: 1 })).toBe(
      '12/20 已完成，逾期 5，免学 1',
    )
    expect(tallyWords(EMPTY_TALLY)).toBe('无要求')
    expect(tallyWords({ ...EMPTY_TALLY, exempt: 2 })).toBe('免学 2')
  })
})

/** Any code units at all: controls, lone surrogates, halves of pairs. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 90 }).map((units) => String.fromCharCode(...units))

test('obligations of one title are told apart', () => {
  const titles = distinctTitles([{ title: '党课' }, { title: '测验' }, { title: '党课' }])
  expect(titles).toEqual(['党课', '测验', '党课（2）'])
})

describe('the address of a report', () => {
  test('is read back as it was written', () => {
    const filter = {
      unitId: 'u-1',
      obligationId: null,
      standing: 'overdue',
      post: 'leader',
      words: '张 三',
    } as const
    expect(readFilter(new URLSearchParams(filterLink(filter, {})))).toEqual(filter)
  })

  test('whatever it holds, it is read without failing and never beyond its bounds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const search = new URLSearchParams({
          unit: text,
          obligation: text,
          standing: text,
          post: text,
          q: text,
        })
        const filter = readFilter(search)
        expect(filter.words.length).toBeLessThanOrEqual(40)
        expect(filter.words).not.toContain('\0')
        expect(filter.words.isWellFormed()).toBe(true)
        expect(filter.unitId === null || /^[\w-]+$/.test(filter.unitId)).toBe(true)
      }),
    )
  })
})
