import { expect, test } from 'vitest'
import type { OwnWindow } from '../own-window.ts'
import { mayBePaused, stageWords } from './desk-exam.ts'

const exam = {
  sealedAt: '2026-11-01T00:00:00.000Z',
  opensAt: '2026-11-02T00:00:00.000Z',
  closesAt: '2026-11-02T02:00:00.000Z',
  releasedAt: null,
  withdrawnAt: null,
  windows: [],
}
const later = '2026-11-02T03:00:00.000Z'

test('after its window an exam can be paused for those with more time, until results are out or it is withdrawn', () => {
  expect(stageWords(exam, later)).toBe('已结束，成绩未公布')
  expect(mayBePaused(exam, later)).toBe(true)
  expect(mayBePaused({ ...exam, sealedAt: null }, later)).toBe(false)
  expect(mayBePaused({ ...exam, releasedAt: later }, later)).toBe(false)
  expect(mayBePaused({ ...exam, withdrawnAt: later }, later)).toBe(false)
})

test('a resit after the release is a stage of its own, and can be paused as long as it is to be sat', () => {
  const [opensAt, closesAt] = ['2026-12-02T00:00:00.000Z', '2026-12-02T02:00:00.000Z']
  const resit: OwnWindow = { round: 2, opensAt, closesAt, waiting: 3, sitting: 0, unreleased: 0 }
  const stands = (changes: Partial<OwnWindow>, now: string) => {
    const held = { ...exam, releasedAt: later, windows: [{ ...resit, ...changes }] }
    return [stageWords(held, now), mayBePaused(held, now)]
  }
  expect(stands({}, '2026-12-01T00:00:00.000Z')).toEqual(['成绩已公布，补考未开始', true])
  expect(stands({}, opensAt)).toEqual(['补考进行中', true])
  // Begun in the last minute.
  expect(stands({ waiting: 2, sitting: 1 }, closesAt)).toEqual(['补考进行中', true])
  expect(stands({ waiting: 2, unreleased: 1 }, closesAt)).toEqual(['补考已结束，成绩未公布', false])
  expect(stands({ waiting: 2 }, closesAt)).toEqual(['成绩已公布', false])
  expect(stands({ round: 1 }, opensAt)).toEqual(['单独安排的考试进行中', true])
  // Deferred, and no time given: nothing whose clock could be stopped.
  const deferred = { round: 1, opensAt: null, closesAt: null }
  expect(stands(deferred, opensAt)).toEqual(['成绩已公布，单独安排的考试未开始', false])
})
