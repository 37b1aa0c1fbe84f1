import { expect, test, vi } from 'vitest'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { log } from '#app/platform/log.server.ts'
import { after, at, heldExam, HOUR, release, sit, tools } from '#tests/exams/held-exam.ts'
import { sampleRules } from '#tests/exams/sample-exam.ts'
import { createExamKeeper } from './keep-exams.server.ts'
import { readPool } from './pool-content.server.ts'
import { startSitting } from './start-sitting.server.ts'

const MINUTE = 60_000
/** The clock of the keeper: it has been up since the exams were open. */
const time = { at }
const keeper = createExamKeeper({ ...tools, now: () => time.at })

function lookAt(clock: Instant): Promise<void> {
  time.at = clock
  return keeper.look()
}

type Held = Awaited<ReturnType<typeof heldExam>>

/** Puts sittings of one candidate into an exam, in rounds from this one on, that have been running since a moment. */
async function run(
  { id: examId, ids, exam }: Held,
  { count, round }: { count: number; round: number },
  startedAt: Instant,
  minutes: number,
): Promise<void> {
  const deadline = addMilliseconds(startedAt, minutes * MINUTE)
  const about = { examId, memberId: ids[0] ?? '', poolId: (await exam()).poolId ?? '' }
  const sitting = { ...about, paper: '[]', startedAt, deadline, device: 1, deviceHash: '' }
  await database.examSitting.createMany({
    data: Array.from({ length: count }, (_, index) => ({ ...sitting, id: newId(), round: round + index })),
  })
}

/** How sittings of an exam ended, and how many. */
async function ends(examId: string): Promise<Record<string, number>> {
  const rows = await database.examSitting.groupBy({ by: ['how'], where: { examId }, _count: true })
  return Object.fromEntries(rows.map(({ how, _count }) => [how ?? 'running', _count]))
}

async function pause(examId: string, pausedAt: Instant, resumedAt: Instant | null): Promise<void> {
  await database.examPause.create({
    data: { id: newId(), examId, reason: '停电', pausedAt, pausedBy: 'organizer', resumedAt },
  })
}

/** Takes sittings out of the way of the other tests. */
async function remove(...exams: ReadonlyArray<Held>): Promise<void> {
  const where = { examId: { in: exams.map(({ id }) => id) } }
  await database.examSitting.deleteMany({ where })
}

/** Reads so many other pools that none of before is in memory. */
async function forgetPools(): Promise<void> {
  for (let count = 0; count < 12; count++) {
    const { exam } = await heldExam()
    await readPool(database, (await exam()).poolId ?? '')
  }
}

const marks = (examId: string) => database.examMark.count({ where: { examId } })

test('however many sittings of a paused exam stand in front, those of another exam end with their time', async () => {
  const [paused, other] = [await heldExam(), await heldExam()]
  await run(paused, { count: 600, round: 1 }, addMilliseconds(at, -HOUR), 59)
  await pause(paused.id, addMilliseconds(at, -HOUR / 2), null)
  await startSitting(tools, { memberId: other.ids[0] ?? '', examId: other.id, device: 'device-1' }, at)
  await lookAt(addMilliseconds(at, 2 * HOUR))
  expect(await ends(other.id)).toEqual({ 'time-out': 1 })
  expect(await ends(paused.id)).toEqual({ running: 600 })
  await remove(paused, other)
})

test('a pause saves nobody whose time was up before, and those whose end it moved keep nobody behind them waiting', async () => {
  const [paused, resumed] = [await heldExam(), await heldExam()]
  await run(paused, { count: 2, round: 1 }, at, 20)
  await run(paused, { count: 3, round: 3 }, at, 40)
  await pause(paused.id, addMilliseconds(at, 30 * MINUTE), null)
  await run(resumed, { count: 600, round: 1 }, at, 40)
  await pause(resumed.id, addMilliseconds(at, 10 * MINUTE), addMilliseconds(at, 40 * MINUTE))
  await run(resumed, { count: 4, round: 601 }, addMilliseconds(at, 41 * MINUTE), 10)
  await lookAt(addMilliseconds(at, 60 * MINUTE))
  expect(await ends(paused.id)).toEqual({ 'time-out': 2, running: 3 })
  expect(await ends(resumed.id)).toEqual({ 'time-out': 4, running: 600 })
  await remove(paused, resumed)
})

test('an exam whose questions cannot be read is told of once and keeps no other from being marked and released', async () => {
  const told = vi.spyOn(log, 'error')
  const rules = { ...sampleRules, release: 'at-once' as const }
  const [broken, sound] = [await heldExam(1, rules), await heldExam(1, rules)]
  for (const { id, ids } of [broken, sound]) await sit(id, ids[0] ?? '', 2)
  const where = { id: (await broken.exam()).poolId ?? '' }
  const { hash } = await database.examPool.findUniqueOrThrow({ where })
  await database.examPool.update({ where, data: { hash: 'altered' } })
  await forgetPools()
  const late = addMilliseconds(after, HOUR)
  for (const seconds of [0, 5, 10, 70]) await lookAt(addMilliseconds(late, seconds * 1000))
  expect(await marks(broken.id)).toBe(0)
  expect(await database.examResult.count({ where: { examId: sound.id } })).toBe(1)
  expect(told.mock.calls).toHaveLength(1)
  expect(told.mock.calls[0]?.[0]).toMatchObject({ work: 'mark', examId: broken.id })
  await database.examPool.update({ where, data: { hash } })
  await lookAt(addMilliseconds(late, 3 * MINUTE))
  expect(await marks(broken.id)).toBe(1)
  expect(await database.examResult.count({ where: { examId: broken.id } })).toBe(1)
  told.mockRestore()
})

test('once everything is marked and released nothing waits any more, whoever released it', async () => {
  const held = await heldExam(1, { ...sampleRules, release: 'at-once' })
  await sit(held.id, held.ids[0] ?? '', 1)
  await release(held.id, held.by.memberId)
  await lookAt(addMilliseconds(after, 2 * HOUR))
  expect(await database.examMarkDue.count()).toBe(0)
  expect(await database.examReleaseDue.count()).toBe(0)
  const entries = { kind: 'exam.released', memberId: held.by.memberId }
  expect(await database.ledgerEntry.count({ where: entries })).toBe(1)
})
