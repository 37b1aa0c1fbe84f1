import { expect, test } from 'vitest'
import { windowWords } from './standing-words.ts'

test('a deferred candidate is not told to begin in the window that they miss', () => {
  const window = { opensAt: '2026-12-01T01:00:00.000Z', closesAt: '2026-12-01T03:00:00.000Z' }
  expect(windowWords({ standing: 'open', ...window })).toBe('2026年12月1日 09:00至2026年12月1日 11:00')
  expect(windowWords({ standing: 'deferred', ...window })).toBe(
    '另行安排（原定2026年12月1日 09:00至2026年12月1日 11:00）',
  )
})
