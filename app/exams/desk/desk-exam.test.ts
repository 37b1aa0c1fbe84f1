import { expect, test } from 'vitest'
import { mayBePaused, stageWords } from './desk-exam.ts'

const exam = {
  sealedAt: '2026-11-01T00:00:00.000Z',
  opensAt: '2026-11-02T00:00:00.000Z',
  closesAt: '2026-11-02T02:00:00.000Z',
  releasedAt: null,
  withdrawnAt: null,
}

test('after its window an exam can be paused for those with more time, until results are out or it is withdrawn', () => {
  const later = '2026-11-02T03:00:00.000Z'
  expect(stageWords(exam, later)).toBe('已结束，成绩未公布')
  expect(mayBePaused(exam)).toBe(true)
  expect(mayBePaused({ ...exam, sealedAt: null })).toBe(false)
  expect(mayBePaused({ ...exam, releasedAt: later })).toBe(false)
  expect(mayBePaused({ ...exam, withdrawnAt: later })).toBe(false)
})
