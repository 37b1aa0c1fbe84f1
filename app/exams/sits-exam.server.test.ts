import { expect, test } from 'vitest'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { heldExam } from '#tests/exams/held-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { sitsExam } from './sits-exam.server.ts'
import { GRACE_MS } from './time-left.ts'

const MINUTE = 60_000
const start = now()
const after = (minutes: number) => addMilliseconds(start, minutes * MINUTE)

/** A sitting of an hour that begins at `start`. */
async function begun() {
  const { id: examId, ids, by } = await heldExam()
  const [memberId = ''] = ids
  const id = newId()
  const sitting = { id, examId, memberId, round: 1, poolId: 'pool', paper: '[]', device: 1, deviceHash: 'd' }
  await database.examSitting.create({ data: { ...sitting, startedAt: start, deadline: after(60) } })
  const pause = (from: number, to: number | null) => {
    const resumedAt = to === null ? null : after(to)
    const row = {
      id: newId(),
      examId,
      reason: '停电',
      pausedBy: by.memberId,
      pausedAt: after(from),
      resumedAt,
    }
    return database.examPause.create({ data: row })
  }
  return { id, memberId, pause, sits: (minutes: number) => sitsExam(database, memberId, after(minutes)) }
}

test('a sitting lasts until it is handed in, or its time and the grace for answers under way are over', async () => {
  const { id, memberId, sits } = await begun()
  expect([await sits(0), await sits(59), await sits(60), await sits(60 + GRACE_MS / MINUTE)]).toEqual([
    ...[true, true, true],
    false,
  ])
  const { id: other } = await addSampleMember(database)
  expect(await sitsExam(database, other, after(1))).toBe(false)
  await database.examSitting.update({ where: { id }, data: { deadline: after(75) } })
  expect([await sits(75), await sits(77)]).toEqual([true, false])
  await database.examSitting.update({ where: { id }, data: { submittedAt: after(10) } })
  expect(await sitsExam(database, memberId, after(11))).toBe(false)
})

test('pauses of the exam move its end, and one that lasts keeps it open', async () => {
  const { sits, pause } = await begun()
  await pause(5, 15)
  await pause(20, 30)
  expect([await sits(80), await sits(82)]).toEqual([true, false])
  await pause(70, null)
  expect(await sits(500)).toBe(true)
})
