import { expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { after, at, heldExam, HOUR, release, sit, tools } from '#tests/exams/held-exam.ts'
import { addSampleExam } from '#tests/exams/sample-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { findCurrentExams } from './find-current-exams.server.ts'
import { findMyExams } from './find-my-exams.server.ts'
import { findResult } from './find-result.server.ts'
import { startSitting } from './start-sitting.server.ts'

const DAY = 24 * HOUR

test('what runs stands first, then what is open, then what opens within a week; nothing that is past or far off', async () => {
  const { id: memberId } = await addSampleMember(database)
  const add = (opensIn: number, closesIn: number) =>
    addSampleExam(database, [memberId], {
      opensAt: addMilliseconds(at, opensIn),
      closesAt: addMilliseconds(at, closesIn),
    })
  const handedIn = await add(-HOUR, HOUR)
  const open = await add(-HOUR, 2 * HOUR)
  const running = await add(-HOUR, 3 * HOUR)
  const coming = await add(6 * DAY, 7 * DAY)
  const farOff = await add(8 * DAY, 9 * DAY)
  const missed = await add(-2 * DAY, -DAY)
  await sit(handedIn, memberId, 1)
  await startSitting(tools, { memberId, examId: running, device: 'device-1' }, at)

  const soon = addMilliseconds(at, 10 * 60_000)
  const current = await findCurrentExams(database, memberId, soon)
  expect(current.map(({ id, standing }) => [id, standing])).toEqual([
    [running, 'running'],
    [open, 'open'],
    [coming, 'not-open'],
  ])
  expect(current.map(({ left }) => left)).toEqual([50 * 60_000, null, null])
  const all = await findMyExams(database, memberId, soon)
  expect(all.map(({ id }) => id)).toEqual([running, open, coming, farOff, handedIn, missed])
})

test('a sitting that runs is on the list after its window has closed, and another member sees none of it', async () => {
  const { id, ids } = await heldExam(1)
  const memberId = ids[0] ?? ''
  const late = addMilliseconds(at, 2 * HOUR - 60_000)
  await startSitting(tools, { memberId, examId: id, device: 'device-1' }, late)
  const [exam] = await findCurrentExams(database, memberId, addMilliseconds(late, 5 * 60_000))
  expect(exam).toMatchObject({ id, standing: 'running', left: 55 * 60_000 })
  const { id: stranger } = await addSampleMember(database)
  expect(await findCurrentExams(database, stranger, at)).toEqual([])
})

test('who did not pass is told what was to be reached and until when a resit may be given', async () => {
  const { id, ids, by, exam } = await heldExam(1)
  const sitting = await sit(id, ids[0] ?? '', 1)
  expect(await findResult(database, sitting, after)).toBeNull()
  await release(id, by.memberId)
  const { rules, closesAt } = await exam()
  const [mine] = await findMyExams(database, ids[0] ?? '', after, [id])
  const result = await findResult(database, sitting, after)
  expect(result).toMatchObject({ outcome: 'failed', pass: rules.pass, resitUntil: mine?.resitUntil })
  // Half a year after the last day of the exam.
  const months =
    Number(mine?.resitUntil?.slice(5, 7)) - new Date(Date.parse(closesAt) + 8 * HOUR).getUTCMonth() - 1
  expect((months + 12) % 12).toBe(6)
})

test('an exam that is paused stays in sight, behind those that can be begun', async () => {
  const { id, ids } = await heldExam(1)
  const [memberId = ''] = ids
  const other = await addSampleExam(database, [memberId], { closesAt: addMilliseconds(at, 5 * HOUR) })
  const pause = { id: newId(), examId: id, reason: '停电', pausedAt: at, pausedBy: memberId }
  await database.examPause.create({ data: pause })
  const listed = [await findMyExams(database, memberId, at), await findCurrentExams(database, memberId, at)]
  for (const exams of listed)
    expect(exams.map((exam) => [exam.id, exam.standing])).toEqual([
      [other, 'open'],
      [id, 'paused'],
    ])
})
