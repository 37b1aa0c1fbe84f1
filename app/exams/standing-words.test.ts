import { expect, test } from 'vitest'
import { timeWords, windowWords } from './standing-words.ts'

test('a deferred candidate is not told to begin in the window that they miss', () => {
  const window = { opensAt: '2026-12-01T01:00:00.000Z', closesAt: '2026-12-01T03:00:00.000Z' }
  expect(windowWords({ standing: 'open', ...window })).toBe('2026年12月1日 09:00至2026年12月1日 11:00')
  expect(windowWords({ standing: 'deferred', ...window })).toBe(
    '另行安排（原定2026年12月1日 09:00至2026年12月1日 11:00）',
  )
})

test('a list says how much time is left of a sitting, and until when an open exam may be begun', () => {
  const exam = { opensAt: '2026-12-01T01:00:00.000Z', closesAt: '2026-12-01T03:00:00.000Z', minutes: 60 }
  expect(timeWords({ ...exam, standing: 'running', left: 119_000 })).toBe('剩余1分钟')
  expect(timeWords({ ...exam, standing: 'running', left: 59_000 })).toBe('剩余不到1分钟')
  expect(timeWords({ ...exam, standing: 'open', left: null })).toBe(
    '2026年12月1日 11:00前可以开考，时长60分钟',
  )
  expect(timeWords({ ...exam, standing: 'not-open', left: null })).toContain(
    '开考时间：2026年12月1日 09:00至',
  )
})
