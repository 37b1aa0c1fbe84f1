import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { islandLesson } from '#tests/courses/fixture-islands.ts'
import { NOTHING_STUDIED } from '../study/study-facts.ts'
import { withAnswer } from '../study/decide-completions.ts'
import { judgeMark } from './judge-mark.ts'
import { markFace, partsOf, type Mark } from './mark.ts'
import { markView, type MarkView } from './mark-view.ts'

let mark: Mark

beforeAll(async () => {
  const exercise = (await islandLesson()).exercise('t-mark')
  if (exercise.kind !== 'mark') throw new Error('no marking')
  ;({ mark } = exercise)
})

/** The view after these tries, each a list of marked parts. */
function after(...tries: Array<Array<string>>): MarkView {
  const facts = tries.reduce(
    (before, parts, index) =>
      withAnswer(before, mark.id, judgeMark({ mark }, parts, index), '2026-01-01T00:00:00.000Z'),
    NOTHING_STUDIED,
  )
  return markView(mark, facts.answers.get(mark.id), 'entry', '依据')
}

test('every part of the papers can be marked, and no key tells which', () => {
  const parts = partsOf(mark)
  expect(parts.map(({ label }) => label)).toEqual([
    '日期，二月三十日',
    '编号，记字1号',
    '付款，100',
    '退款，20',
    '审核',
  ])
  const sent = JSON.stringify(markFace(mark))
  for (const { key } of parts) expect(sent).toContain(key)
  for (const word of ['forged-date', 'unsigned', 'rounded', '秘密']) expect(sent).not.toContain(word)
})

test('a first try is told what it found and how much is left, not where', () => {
  const view = after(['forged-date', 'rounded'])
  expect(view).toMatchObject({ explained: false, left: 1, missed: [] })
  expect(view.found).toMatchObject([{ where: '日期，二月三十日', why: '秘密未。' }])
  expect(view.wrong).toMatchObject([{ where: '付款，100', why: '秘密酉。' }])
  expect(JSON.stringify(view)).not.toContain('秘密申')
})

test('the third try explains everything and asks no more', () => {
  const view = after(['forged-date'], ['rounded'], ['p1-2-2'])
  expect(view).toMatchObject({ explained: true, attempts: 3, left: 2 })
  expect(view.missed.map(({ why }) => why)).toEqual(['秘密未。', '秘密申。'])
  expect(view.wrong).toMatchObject([{ where: '退款，20', why: '这一处没有问题。' }])
})

test('only everything right and nothing else scores in full; marking everything gains nothing', () => {
  const names = partsOf(mark).map(({ name }) => name)
  fc.assert(
    fc.property(fc.subarray(names), fc.nat(5), (marked, tries) => {
      const { score, maximum, solved } = judgeMark({ mark }, marked, tries)
      const perfect = [...marked].sort().join() === 'forged-date,unsigned'
      expect(score === maximum).toBe(perfect)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(solved).toBe(perfect || tries >= 2)
    }),
  )
  expect(judgeMark({ mark }, names, 0).score).toBe(0)
})
