import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween } from '#app/platform/clock.ts'
import { compareRules } from './judge-lab.server.ts'
import { LEDGER_FIELDS, type LedgerRow } from './ledger-row.ts'
import { makeLedger } from './make-ledger.server.ts'
import { packLedger, unpackLedger } from './pack-ledger.ts'
import { readRules, rulesSchema } from './read-rules.server.ts'
import { COMPARISONS, LEVELS, type Condition, type Grouping, type Rule } from './rule.ts'
import { meets, rowsHit, runRules } from './run-rules.ts'

const LEDGER = { unit: '某风电场', seed: 'test', year: 2025, size: 2200 }
const { rows, planted, decoys } = makeLedger(LEDGER.seed, LEDGER.year, LEDGER.size)

function rule(conditions: Array<Condition>, grouping: Grouping | null = null): Rule {
  return { name: '', level: 'concern', mode: 'all', conditions, grouping }
}

function when(field: Condition['field'], comparison: Condition['comparison'], value: string): Condition {
  return { field, comparison, value }
}

/** What a careful learner would write. */
const MODEL: ReadonlyArray<Rule> = [
  rule([when('letter', 'is', '无')]),
  rule([when('kind', 'is', '公务接待'), when('list', 'is', '无')]),
  rule([when('perHead', 'min', '120.01')]),
  rule([when('kind', 'is', '物资采购'), when('amount', 'max', '9999.99')], {
    by: 'party',
    days: 10,
    measure: 'sum',
    least: 10_000,
  }),
  rule([when('wait', 'min', '31')]),
  rule([when('amount', 'min', '0.01'), when('kind', 'is', '物资采购')], {
    by: 'invoice',
    days: 0,
    measure: 'count',
    least: 2,
  }),
  rule([when('kind', 'is', '燃油'), when('rest', 'is', '是'), when('dispatch', 'is', '无')]),
  rule([when('flow', 'is', '收'), when('pay', 'is', '个人收款码')]),
  rule([when('pay', 'is', '现金'), when('amount', 'min', '1000')]),
  rule([when('handler', 'same', 'accepter')]),
]

test('a ledger has its rows, ten kinds of problems and never two ledgers of one seed', () => {
  expect(rows.length).toBeGreaterThanOrEqual(2000)
  expect(planted.size).toBeGreaterThanOrEqual(8)
  for (const nos of [...planted.values(), ...decoys.values()]) expect(nos.length).toBeGreaterThanOrEqual(5)
  expect(new Set(rows.map(({ no }) => no)).size).toBe(rows.length)
  expect(makeLedger('other', 2025, 2200).rows).not.toEqual(rows)
})

test('rules that say what is wrong find everything planted and nothing else', () => {
  const { kinds, wrong, score, decoys: fooled } = compareRules({ ledger: LEDGER }, MODEL)
  expect(kinds.filter(({ missed }) => missed.length > 0)).toEqual([])
  expect(wrong).toEqual([])
  expect(fooled.flatMap(({ hit }) => hit)).toEqual([])
  expect(score).toBe(1000)
})

test('alarm about every row is worth next to nothing', () => {
  const { score } = compareRules({ ledger: LEDGER }, [rule([when('no', 'not', 'x')])])
  expect(score).toBeLessThan(200)
})

test('the ledger travels light and whole, and tells nothing of what was planted', () => {
  const sent = JSON.stringify(packLedger(rows))
  expect(gzipSync(sent).length).toBeLessThanOrEqual(60_000)
  expect(unpackLedger(JSON.parse(sent))).toEqual(rows)
  for (const kind of [...planted.keys(), ...decoys.keys()]) expect(sent).not.toContain(kind)
})

const word = fc.constantFrom('', '甲', '乙', '丙')
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-03-${String(date).padStart(2, '0')}`)
const row = fc.record({
  no: fc.uuid(),
  day,
  booked: day,
  kind: word,
  flow: word,
  summary: word,
  party: word,
  amount: fc.integer({ min: -500, max: 5000 }),
  people: fc.nat(9),
  invoice: word,
  pay: word,
  letter: word,
  list: word,
  dispatch: word,
  handler: word,
  accepter: word,
  wait: fc.nat(90),
  rest: word,
  perHead: fc.nat(300),
})
const field = fc.constantFrom(...LEDGER_FIELDS.map(({ name }) => name))
const condition = fc.record({
  field,
  comparison: fc.constantFrom(...COMPARISONS),
  value: fc.oneof(word, fc.nat(5000).map(String), field, day),
})
const grouping = fc.record({
  by: field,
  days: fc.nat(20),
  measure: fc.constantFrom('count' as const, 'sum' as const),
  least: fc.integer({ min: 1, max: 6000 }),
})
const anyRule = fc.record({
  name: word,
  level: fc.constantFrom(...LEVELS),
  mode: fc.constantFrom('all' as const, 'any' as const),
  conditions: fc.array(condition, { maxLength: 3 }),
  grouping: fc.option(grouping),
})

/** The slow and plain reading of a grouping: is there a span, beginning with a row of the group, that holds this row? */
function inSomeSpan(
  chosen: ReadonlyArray<LedgerRow>,
  own: LedgerRow,
  { by, days, measure, least }: Grouping,
): boolean {
  const group = chosen.filter((other) => other[by] === own[by])
  return group.some((first) => {
    const span = group.filter(
      (other) =>
        days === 0 || (daysBetween(first.day, other.day) >= 0 && daysBetween(first.day, other.day) < days),
    )
    const measured = measure === 'count' ? span.length : span.reduce((sum, { amount }) => sum + amount, 0)
    return span.includes(own) && measured >= least
  })
}

test('a rule hits exactly the rows that meet it, alone or within a span of their group', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), anyRule, (list, given) => {
      const { conditions, mode, grouping: together } = given
      const chosen = list.filter((each) => {
        if (conditions.length === 0) return together !== null
        const met = conditions.map((one) => meets(each, one))
        return mode === 'all' ? !met.includes(false) : met.includes(true)
      })
      const expected = together
        ? chosen.filter((own) => own[together.by] !== '' && inSomeSpan(chosen, own, together))
        : chosen
      expect(rowsHit(list, given)).toEqual(expected)
    }),
  )
})

test('one more condition never hits more, one more choice never less', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 20 }),
      fc.array(condition, { minLength: 1, maxLength: 3 }),
      condition,
      (list, conditions, more) => {
        const count = (mode: Rule['mode'], given: Array<Condition>) =>
          rowsHit(list, { ...rule(given), mode }).length
        expect(count('all', [...conditions, more])).toBeLessThanOrEqual(count('all', conditions))
        expect(count('any', [...conditions, more])).toBeGreaterThanOrEqual(count('any', conditions))
      },
    ),
  )
})

test('a row hit by several rules has the gravest of their levels', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 15 }), fc.array(anyRule, { maxLength: 4 }), (list, rules) => {
      for (const { no, rules: places, level } of runRules(list, rules).values()) {
        expect(places).toEqual(
          rules.flatMap((one, place) => (rowsHit(list, one).some((each) => each.no === no) ? [place] : [])),
        )
        expect(LEVELS.indexOf(level)).toBe(
          Math.max(...places.map((place) => LEVELS.indexOf(rules[place]?.level ?? 'notice'))),
        )
      }
    }),
  )
})

test('rules survive the way to the server; anything else is refused in words', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 4 }), (rules) => {
      expect(rulesSchema.safeParse(JSON.parse(JSON.stringify(rules))).success).toBe(true)
    }),
  )
  for (const text of [
    '',
    'null',
    '{}',
    '[',
    '[]',
    '[{"name":1}]',
    `[${'1,'.repeat(30)}1]`,
    '["'.padEnd(30_000, 'x'),
  ]) {
    const form = new FormData()
    form.set('rules', text)
    expect(readRules(form)).toMatchObject({ ok: false })
  }
})
