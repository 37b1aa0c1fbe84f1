import { expect, test } from 'vitest'
import { deadlineWords, lateFacts } from './late-facts.ts'

test('a late answer is shown to the second, and on which side of the deadline it was entered', () => {
  const late = {
    ...{ id: 'l', sittingId: 's', number: 2, reason: 'after-deadline' },
    ...{ enteredAt: '2026-11-22T02:46:05.400Z', receivedAt: '2026-11-22T02:50:08.000Z' },
    evidence: { heldFor: 243_000, deadline: '2026-11-22T02:46:17.400Z', newest: null, pausedAt: null },
    ...{ verdict: null, judgedReason: null },
  }
  const facts = lateFacts(late).map(({ term, value }) => `${term}：${value}`)
  expect(facts).toContain('设备记录的作答时间：10:46:05，截止前 12 秒')
  const extended = { ...late, evidence: { ...late.evidence, deadline: '2026-11-22T02:56:17.400Z' } }
  expect(deadlineWords([late, late])).toBe('2026年11月22日 10:46:17')
  expect(deadlineWords([late, extended])).toBe('2026年11月22日 10:46:17；2026年11月22日 10:56:17')
  expect(facts).toContain('送达时间：10:50:08，在设备上保存了 4 分 3 秒')
  const nextDay = lateFacts({ ...late, receivedAt: '2026-11-22T16:00:01.000Z' }).map(({ value }) => value)
  expect(nextDay).toContain('2026年11月23日 00:00:01，在设备上保存了 4 分 3 秒')
  const after = lateFacts({ ...late, enteredAt: '2026-11-22T02:48:18.000Z' }).map(({ value }) => value)
  expect(after).toContain('10:48:18，截止后 2 分 1 秒')
})

test('of an answer entered in a pause the organizer sees that, and how long the exam had stood still', () => {
  const late = {
    ...{ id: 'l', sittingId: 's', number: 2, reason: 'during-pause' },
    ...{ enteredAt: '2026-11-22T02:29:00.000Z', receivedAt: '2026-11-22T02:29:01.000Z' },
    evidence: {
      ...{ heldFor: 1000, deadline: '2026-11-22T03:29:00.000Z', newest: null },
      pausedAt: '2026-11-22T02:00:05.000Z',
    },
    ...{ verdict: null, judgedReason: null },
  }
  const facts = lateFacts(late).map(({ term, value }) => `${term}：${value}`)
  expect(facts).toContain('为什么要裁定：在考试暂停期间填写')
  expect(facts).toContain('考试暂停：10:00:05 起，作答时已暂停 28 分 55 秒')
})
