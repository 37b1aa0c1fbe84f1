import { expect, test } from 'vitest'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { addMilliseconds } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import {
  answer,
  begun,
  begunAgain,
  later,
  markOf,
  MINUTE,
  sittingOf,
  stamp,
  time,
  tools,
} from '#tests/exams/try-sitting.ts'
import { findLate } from './desk/find-late.server.ts'
import { findReleaseState } from './desk/find-release-state.server.ts'
import { lateJudged } from './entries/late-judged.entry.ts'
import { examsProjector } from './exams.projector.server.ts'
import { markSittings } from './mark-sittings.server.ts'
import { submitSitting } from './submit-sitting.server.ts'
import { takeOverSitting } from './take-over-sitting.server.ts'
import { timeOutSittings } from './time-out-sittings.server.ts'

const listLate = async (examId: string) =>
  (await findLate(database, examId)).candidates.flatMap(({ answers }) => answers)

test('an answer entered in time counts within the grace and waits for a verdict after it; one entered later is refused', async () => {
  const who = await begun()
  later(60.5)
  expect(await answer(who, 1, true, { heldFor: MINUTE, stamp: stamp(1) })).toBe('counts')
  expect(await answer(who, 2, true, { heldFor: 1000, stamp: stamp(2) })).toBe('over')
  later(2)
  const id = newId()
  expect(await answer(who, 3, true, { id, heldFor: 5 * MINUTE, stamp: stamp(3) })).toBe('late')
  expect(await timeOutSittings(tools, who.examId, time.at, addMilliseconds(time.at, -MINUTE * 90))).toBe(1)
  expect(await answer(who, 3, true, { id, heldFor: 6 * MINUTE, stamp: stamp(3) })).toBe('late')
  expect(await answer(who, 4, true, { heldFor: 10 * MINUTE, stamp: stamp(4) })).toBe('late')
  const late = await database.examLateAnswer.findMany({
    where: { sittingId: who.sittingId },
    orderBy: { number: 'asc' },
  })
  expect(late.map(({ number, reason, verdict }) => [number, reason, verdict])).toEqual([
    [3, 'after-deadline', null],
    [4, 'after-deadline', null],
  ])
  expect(await markOf(who)).toMatchObject({ score: 1000 })
  const about = {
    examId: who.examId,
    sittingId: who.sittingId,
    title: '考试',
    reason: '网络中断',
  }
  const judge = (verdict: 'accepted' | 'refused', lateId: string) =>
    tools.record([
      lateJudged({
        id: newId(),
        memberId: who.memberId,
        enteredBy: 'organizer',
        occurredAt: time.at,
        payload: { ...about, lateId, verdict },
      }),
    ])
  await judge('accepted', late[0]?.id ?? '')
  await judge('refused', late[1]?.id ?? '')
  await expect(judge('accepted', late[1]?.id ?? '')).rejects.toThrow('already-judged')
  await markSittings(database, [who.sittingId], time.at)
  expect(await markOf(who)).toMatchObject({ score: 2000 })
})

test('the answer whose acknowledgement was lost is not late when it is sent again after the end', async () => {
  const who = await begun()
  const id = newId()
  expect(await answer(who, 1, true, { id, stamp: stamp(1) })).toBe('counts')
  await submitSitting(tools, who, later(1))
  later(1)
  expect(await answer(who, 1, true, { id, heldFor: 2 * MINUTE, stamp: stamp(1) })).toBe('counts')
  expect(await answer(who, 2, true, { heldFor: 90_000, stamp: stamp(2) })).toBe('late')
  expect(await answer(who, 2, true, { heldFor: 0, stamp: stamp(3) })).toBe('over')
  const [late] = await database.examLateAnswer.findMany({
    where: { sittingId: who.sittingId },
  })
  expect(late).toMatchObject({ reason: 'after-submission', number: 2 })
})

test('a second device takes over: its answers are newer, and the first one still delivers what it had', async () => {
  const who = await begun()
  await answer(who, 1, false, { stamp: stamp(1) })
  later(5)
  const both = await Promise.all(
    ['device-2', 'device-3'].map((device) => takeOverSitting(tools, { ...who, device }, time.at)),
  )
  expect(both).toEqual([{ ok: true }, { ok: true }])
  const { device, deviceHash } = await sittingOf(who)
  expect(device).toBe(3)
  expect(await answer(who, 1, true, { device: deviceHash, stamp: stamp(1, 3) })).toBe('counts')
  // Entered on the first device before, delivered now: counts where nothing newer stands.
  later(1)
  expect(await answer(who, 1, false, { stamp: stamp(8), heldFor: 3 * MINUTE })).toBe('counts')
  expect(await answer(who, 2, true, { stamp: stamp(9), heldFor: 3 * MINUTE })).toBe('counts')
  // Entered there after it had been taken over.
  expect(await answer(who, 3, true, { stamp: stamp(10), heldFor: 1000 })).toBe('late')
  expect(await answer(who, 3, true, { stamp: stamp(10, 3) })).toBe('not-active')
  await submitSitting(tools, who, time.at)
  expect(await markOf(who)).toMatchObject({ score: 2000 })
})

test('of late answers to a question the newest alone waits, and only where it is newer than what stands', async () => {
  const who = await begun()
  expect(await answer(who, 1, true, { stamp: stamp(100) })).toBe('counts')
  later(1)
  await submitSitting(tools, who, time.at)
  const late = (number: number, count: number) =>
    answer(who, number, false, { heldFor: 30_000, stamp: stamp(count) })
  expect(await late(1, 90)).toBe('counts')
  expect(await late(2, 101)).toBe('late')
  for (let count = 103; count < 120; count++) expect(await late(2, count)).toBe('late')
  expect(await late(2, 102)).toBe('counts')
  const waiting = await listLate(who.examId)
  expect(waiting.map(({ number, verdict }) => [number, verdict])).toEqual([[2, null]])
  expect(await findReleaseState(database, who.examId)).toMatchObject({ late: 1 })
  const where = { memberId: who.memberId, kind: 'exam.late-answered' }
  expect(await database.ledgerEntry.count({ where })).toBe(20)
})

test('a late answer of a running sitting is nobody’s to judge once its candidate has answered anew', async () => {
  const who = await begun()
  await takeOverSitting(tools, { ...who, device: 'device-2' }, later(1))
  later(1)
  for (const number of [3, 4])
    expect(await answer(who, number, true, { stamp: stamp(1), heldFor: 1000 })).toBe('late')
  expect(await listLate(who.examId)).toHaveLength(2)
  expect(await answer(who, 3, false, { device: 'device-2', stamp: stamp(1, 2) })).toBe('counts')
  const waiting = async () => (await listLate(who.examId)).map(({ number }) => number)
  expect(await waiting()).toEqual([4])
  await submitSitting(tools, who, time.at)
  expect(await waiting()).toEqual([4])
  expect(await findReleaseState(database, who.examId)).toMatchObject({ late: 1 })
})

test('a device that never held the sitting has to take it over before its answers count; none is numbered before the first', async () => {
  const who = await begun()
  await answer(who, 1, true, { stamp: stamp(1) })
  later(1)
  const elsewhere = (given: { stamp?: number }) =>
    answer(who, 1, false, { device: 'device-2', heldFor: MINUTE, ...given })
  expect(await elsewhere({ stamp: stamp(2) })).toBe('not-active')
  expect(await elsewhere({})).toBe('not-active')
  expect(await elsewhere({ stamp: 7 })).toBe('no-question')
  expect(await answer(who, 1, false, { stamp: 7 })).toBe('no-question')
  await takeOverSitting(tools, { ...who, device: 'device-2' }, time.at)
  // What it kept under the number of the first device, whose session it goes on with, is taken now.
  expect(await answer(who, 2, true, { device: 'device-2', stamp: stamp(2) })).toBe('counts')
  await submitSitting(tools, who, time.at)
  expect(await markOf(who)).toMatchObject({ score: 2000 })
})

test('an answer that names its sitting is judged with that one, whichever runs now', async () => {
  const who = await begun()
  later(5)
  await submitSitting(tools, who, time.at)
  later(60)
  const second = await begunAgain(who)
  later(1)
  const kept = { stamp: stamp(3), heldFor: 62 * MINUTE }
  expect(await answer(who, 1, true, { ...kept, of: who.sittingId })).toBe('late')
  const [late] = await database.examLateAnswer.findMany({ where: { memberId: who.memberId } })
  expect(late).toMatchObject({ sittingId: who.sittingId, reason: 'after-submission' })
  expect(await answer(who, 1, true, kept)).toBe('before-start')
  expect(await database.examAnswer.count({ where: { sittingId: second } })).toBe(0)
  expect(await answer(who, 1, true, { of: second, stamp: stamp(1) })).toBe('counts')
})

test('nobody is timed out before devices have had their grace since the server is up', async () => {
  const who = await begun()
  later(90)
  expect(await timeOutSittings(tools, who.examId, time.at, addMilliseconds(time.at, -1000))).toBe(0)
  expect(await timeOutSittings(tools, who.examId, time.at, addMilliseconds(time.at, -2 * MINUTE))).toBe(1)
  expect(await sittingOf(who)).toMatchObject({ how: 'time-out' })
})

test('sittings, answers and late answers follow from the ledger alone', async () => {
  const { differences, rows } = await rebuildProjections(database, [examsProjector], { keep: false })
  expect(differences).toEqual([])
  expect(rows.ExamLateAnswer).toBeGreaterThan(0)
})
