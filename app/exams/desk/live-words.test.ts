import { expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import type { LiveRow } from './find-live.server.ts'
import { liveStanding } from './live-words.ts'

const startedAt = '2026-12-01T01:00:00.000Z'
const now = addMilliseconds(startedAt, 600_000)
const HOUR = 3_600_000

const row: LiveRow = {
  ...{ memberId: 'm', name: '李四', employeeNumber: '1', unitName: '一支部', round: 1, sittingId: 's' },
  ...{ opensAt: null, closesAt: null, extraMinutes: 0, typeSize: 'normal', book: null },
  ...{ deferredAt: null, deferralReason: null, startedAt, deadline: addMilliseconds(startedAt, HOUR) },
  ...{ submittedAt: null, how: null, asked: 6, answered: 2, seenAt: now, waiting: 0 },
}

test('while all is stopped nobody is said to be answering, and the time left stands still', () => {
  const pauses = [{ pausedAt: addMilliseconds(startedAt, 300_000), resumedAt: null }]
  const before = addMilliseconds(now, -60_000)
  expect(liveStanding(row, [], now, before)).toMatchObject({ words: '作答中', left: '50 分钟' })
  expect(liveStanding(row, pauses, now, before)).toMatchObject({ words: '已暂停', left: '55 分钟' })
  const silent = { ...row, seenAt: startedAt }
  expect(liveStanding(silent, pauses, now, before)).toMatchObject({ words: '失去联系' })
})

test('when somebody handed in on another day the day is told', () => {
  const done = { ...row, submittedAt: addMilliseconds(startedAt, HOUR), how: 'handed-in' }
  expect(liveStanding(done, [], addMilliseconds(now, HOUR), now).left).toBe('10:00')
  expect(liveStanding(done, [], addMilliseconds(now, 48 * HOUR), now).left).toBe('2026年12月1日 10:00')
})
