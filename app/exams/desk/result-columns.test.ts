import { expect, test } from 'vitest'
import { outcomeWords } from './result-columns.ts'

test('who may still begin has not missed an exam', () => {
  const row = {
    ...{ outcome: null, round: 1, closesAt: '2026-12-01T03:00:00.000Z' },
    ...{ startedAt: null, submittedAt: null, deferredAt: null },
  }
  expect(outcomeWords(row, '2026-12-01T02:00:00.000Z')).toBe('待考')
  expect(outcomeWords({ ...row, round: 2 }, '2026-12-01T02:00:00.000Z')).toBe('待补考')
  expect(outcomeWords({ ...row, round: 2 }, '2026-12-01T03:00:00.000Z')).toBe('未参加')
  // Put off: without a time of one's own nothing is missed, with one it is as with everybody else.
  const deferred = { ...row, deferredAt: '2026-11-20T03:00:00.000Z' }
  expect(outcomeWords({ ...deferred, closesAt: null }, '2026-12-01T04:00:00.000Z')).toBe('缓考')
  expect(outcomeWords(deferred, '2026-12-01T02:00:00.000Z')).toBe('缓考')
  expect(outcomeWords(deferred, '2026-12-01T04:00:00.000Z')).toBe('未参加')
  expect(outcomeWords({ ...row, outcome: 'failed' }, '2026-12-01T04:00:00.000Z')).toBe('不合格')
})
