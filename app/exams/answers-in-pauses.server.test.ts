import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { answer, begun, later, markOf, MINUTE, stamp, time, tools } from '#tests/exams/try-sitting.ts'
import { findWaitingInPause } from './find-waiting-in-pause.server.ts'
import { submitSitting } from './submit-sitting.server.ts'

async function pauseAt(examId: string, minutes: number): Promise<string> {
  const id = newId()
  const row = { id, examId, reason: '停电', pausedAt: later(minutes), pausedBy: 'organizer' }
  await database.examPause.create({ data: row })
  return id
}

test('an answer entered in a pause waits for a verdict with its evidence; nothing entered before is lost, and a newer one counts', async () => {
  const who = await begun()
  expect(await answer(who, 1, true, { stamp: stamp(1) })).toBe('counts')
  const pauseId = await pauseAt(who.examId, 10)
  const pausedAt = time.at
  later(29)
  // Entered before, on its way since.
  expect(await answer(who, 2, true, { heldFor: 30 * MINUTE, stamp: stamp(2) })).toBe('counts')
  const id = newId()
  expect(await answer(who, 3, true, { id, stamp: stamp(3) })).toBe('late')
  expect(await answer(who, 3, true, { id, stamp: stamp(3) })).toBe('late')
  // A page without scripts sends what is there with every step, and has no stamps.
  expect(await answer(who, 1, true)).toBe('counts')
  expect(await answer(who, 5, null)).toBe('counts')
  // Taking an answer back is a change as well.
  expect(await answer(who, 1, null)).toBe('late')
  await database.examPause.update({ where: { id: pauseId }, data: { resumedAt: later(1) } })
  expect(await answer(who, 3, true, { heldFor: 5 * MINUTE, stamp: stamp(5) })).toBe('late')
  later(1)
  expect(await answer(who, 3, false, { stamp: stamp(6) })).toBe('counts')
  const { sittingId } = who
  const rows = await database.examLateAnswer.findMany({
    where: { sittingId },
    orderBy: { receivedAt: 'asc' },
  })
  expect(rows.map(({ number, reason }) => [number, reason])).toEqual([
    [1, 'during-pause'],
    [3, 'during-pause'],
  ])
  for (const { evidence } of rows) expect(JSON.parse(evidence)).toMatchObject({ pausedAt })
  // The third question was answered anew after the pause.
  expect(await findWaitingInPause(database, sittingId)).toEqual([1])
  await submitSitting(tools, who, later(1))
  expect(await markOf(who)).toMatchObject({ score: 2000 })
})
