import { expect, test } from 'vitest'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import {
  answer,
  begun,
  candidate,
  later,
  markOf,
  MINUTE,
  sittingOf,
  stamp,
  time,
  tools,
} from '#tests/exams/try-sitting.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { examExtended } from './entries/exam-extended.entry.ts'
import { findMyExams } from './find-my-exams.server.ts'
import { findSitting } from './find-sitting.server.ts'
import { startSitting } from './start-sitting.server.ts'
import { submitSitting } from './submit-sitting.server.ts'
import { readPool, seedOf } from './pool-content.server.ts'

test('a round is sat once, whatever is pressed at once', async () => {
  const who = await candidate(15)
  const all = await Promise.all(
    ['device-1', 'device-2', 'device-3'].map((device) => startSitting(tools, { ...who, device }, time.at)),
  )
  expect(new Set(all.map((one) => (one.ok ? one.sittingId : ''))).size).toBe(1)
  const sitting = await findSitting(database, who.memberId, who.examId)
  expect(sitting?.deadline).toBe(addMilliseconds(time.at, 75 * MINUTE))
  expect(sitting?.paper.length).toBe(6)
  await submitSitting(tools, who, later(1))
  expect(await startSitting(tools, who, time.at)).toMatchObject({
    ok: true,
    sittingId: sitting?.id,
  })
})

test('nobody starts before or after the window, without being a candidate, or while the exam is paused', async () => {
  const who = await candidate()
  const start = (at: Instant) => startSitting(tools, who, at)
  expect(await start(addMilliseconds(time.at, -2 * 60 * MINUTE))).toMatchObject({
    reason: 'not-open',
  })
  expect(await start(addMilliseconds(time.at, 3 * 60 * MINUTE))).toMatchObject({
    reason: 'closed',
  })
  const { id: stranger } = await addSampleMember(database)
  expect(await startSitting(tools, { ...who, memberId: stranger }, time.at)).toMatchObject({
    reason: 'no-exam',
  })
  const pause = {
    id: newId(),
    examId: who.examId,
    reason: '停电',
    pausedAt: time.at,
    pausedBy: who.memberId,
  }
  const standing = async () => (await findMyExams(database, who.memberId, time.at, [who.examId]))[0]?.standing
  expect(await standing()).toBe('open')
  await database.examPause.create({ data: pause })
  expect(await start(time.at)).toMatchObject({ reason: 'paused' })
  // Said before the button is pressed.
  expect(await standing()).toBe('paused')
})

test('answers are kept newest first, by their stamp and not by their arrival; twice is once', async () => {
  const who = await begun()
  const id = newId()
  expect(await answer(who, 1, false, { id, stamp: stamp(2) })).toBe('counts')
  expect(await answer(who, 1, false, { id, stamp: stamp(2) })).toBe('counts')
  expect(await answer(who, 1, true, { stamp: stamp(5) })).toBe('counts')
  expect(await answer(who, 1, false, { stamp: stamp(4) })).toBe('counts')
  expect(await answer(who, 2, true)).toBe('counts')
  expect(await answer(who, 3, true, { stamp: stamp(7) })).toBe('counts')
  expect(await answer(who, 3, null, { stamp: stamp(8) })).toBe('counts')
  const where = { memberId: who.memberId, kind: 'exam.answered' }
  expect(await database.ledgerEntry.count({ where })).toBe(6)
  await submitSitting(tools, who, later(1))
  expect(await markOf(who)).toMatchObject({
    score: 2000,
    maximum: 6000,
    pending: 0,
  })
})

test('nothing that is recorded before the release tells what is right or how parts were mixed', async () => {
  const who = await begun()
  for (let number = 1; number <= 6; number++) await answer(who, number, number % 2 === 0)
  await submitSitting(tools, who, later(1))
  await markOf(who)
  const entries = await database.ledgerEntry.findMany({
    where: { memberId: who.memberId },
  })
  const text = entries.map(({ payload }) => payload).join('')
  const { poolId } = await sittingOf(who)
  const pool = await readPool(database, poolId)
  expect(text).not.toMatch(/秘密|"score"|"right"|"a\d+"|"b\d+"/u)
  expect(text).not.toContain(pool.drawKey)
  expect(text).not.toContain(seedOf(pool, who.memberId, 1))
  const stored = await database.examPool.findUniqueOrThrow({
    where: { id: poolId },
  })
  // Whole names, for a single character is found in encrypted bytes by chance.
  const sealed = Buffer.from(stored.content).toString('utf8')
  for (const word of ['"drawKey"', '"questions"', pool.drawKey]) expect(sealed).not.toContain(word)
})

test('an extension and a pause move the end; handing in ends everything once', async () => {
  const who = await begun()
  const payload = {
    examId: who.examId,
    sittingId: who.sittingId,
    title: '考试',
    minutes: 10,
    reason: '设备故障',
  }
  const extension = {
    id: newId(),
    memberId: who.memberId,
    enteredBy: 'organizer',
    occurredAt: time.at,
    payload,
  }
  await tools.record([examExtended(extension)])
  await tools.record([examExtended(extension)])
  const pausedAt = later(30)
  const pause = {
    id: newId(),
    examId: who.examId,
    reason: '停电',
    pausedAt,
    pausedBy: who.memberId,
  }
  await database.examPause.create({ data: { ...pause, resumedAt: later(20) } })
  later(38)
  expect(await answer(who, 1, true, { stamp: stamp(1) })).toBe('counts')
  const both = await Promise.all([submitSitting(tools, who, time.at), submitSitting(tools, who, time.at)])
  expect(both).toEqual([true, true])
  expect(await sittingOf(who)).toMatchObject({ how: 'handed-in' })
  const where = { memberId: who.memberId, kind: 'exam.submitted' }
  expect(await database.ledgerEntry.count({ where })).toBe(1)
})
