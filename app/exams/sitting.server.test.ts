import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { addMilliseconds, now, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { publicQuestion } from '#app/questions/public-question.ts'
import { addSampleExam } from '#tests/exams/sample-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { examExtended } from './entries/exam-extended.entry.ts'
import { lateJudged } from './entries/late-judged.entry.ts'
import { examsProjector } from './exams.projector.server.ts'
import { findSitting } from './find-sitting.server.ts'
import { markSittings, markSubmitted } from './mark-sittings.server.ts'
import { readPool, seedOf } from './pool-content.server.ts'
import { STAMPS_OF_DEVICE } from './sitting.ts'
import { startSitting } from './start-sitting.server.ts'
import { submitSitting } from './submit-sitting.server.ts'
import { takeExamAnswer } from './take-exam-answer.server.ts'
import { takeOverSitting } from './take-over-sitting.server.ts'
import { timeOutSittings } from './time-out-sittings.server.ts'

const MINUTE = 60_000
let clock = now()
const later = (minutes: number): Instant => (clock = addMilliseconds(clock, minutes * MINUTE))
const { record } = createRecorder({
  database,
  projectors: [examsProjector],
  now: () => clock,
})
const tools = { record, database }

async function candidate(extraMinutes = 0) {
  clock = now()
  const { id: memberId } = await addSampleMember(database)
  const examId = await addSampleExam(database, [memberId], { extraMinutes })
  return { memberId, examId, device: 'device-1' }
}

async function begun(extraMinutes = 0) {
  const who = await candidate(extraMinutes)
  const started = await startSitting(tools, who, clock)
  if (!started.ok) throw new Error(started.reason)
  return { ...who, sittingId: started.sittingId }
}

type Who = Awaited<ReturnType<typeof begun>>

async function sittingOf({ memberId, examId }: Who) {
  const sitting = await findSitting(database, memberId, examId)
  if (!sitting) throw new Error('no sitting')
  return sitting
}

/** Fields that answer a question rightly or wrongly, as a browser would send them. */
async function fieldsFor(who: Who, number: number, right: boolean): Promise<[string, string]> {
  const sitting = await sittingOf(who)
  const pool = await readPool(database, sitting.poolId)
  const question = pool.byRef.get(sitting.paper[number - 1]?.ref ?? '')?.question
  if (!question) throw new Error('no question')
  const shown = publicQuestion(question, seedOf(pool, who.memberId, 1))
  if (shown.type !== 'single') return ['answer', String(right)]
  return ['answer', shown.options.find(({ text }) => text === (right ? '甲' : '乙'))?.key ?? '']
}

type Given = { id?: string; stamp?: number; heldFor?: number; device?: string }

async function answer(who: Who, number: number, right: boolean | null, given: Given = {}) {
  const { id = newId(), stamp, heldFor = 0, device = who.device } = given
  const form = new FormData()
  if (right !== null) form.append(...(await fieldsFor(who, number, right)))
  form.set('number', String(number))
  form.set('answerId', id)
  form.set('heldFor', String(heldFor))
  if (stamp !== undefined) form.set('stamp', String(stamp))
  const taken = await takeExamAnswer(tools, { ...who, device, form }, clock)
  return taken.ok ? taken.kind : taken.reason
}

async function markOf(who: Who) {
  await markSubmitted(database, clock, who.examId)
  return database.examMark.findUniqueOrThrow({
    where: { sittingId: who.sittingId },
  })
}

const stamp = (count: number, device = 1) => device * STAMPS_OF_DEVICE + count

test('a round is sat once, whatever is pressed at once', async () => {
  const who = await candidate(15)
  const all = await Promise.all(
    ['device-1', 'device-2', 'device-3'].map((device) => startSitting(tools, { ...who, device }, clock)),
  )
  expect(new Set(all.map((one) => (one.ok ? one.sittingId : ''))).size).toBe(1)
  const sitting = await findSitting(database, who.memberId, who.examId)
  expect(sitting?.deadline).toBe(addMilliseconds(clock, 75 * MINUTE))
  expect(sitting?.paper.length).toBe(6)
  await submitSitting(tools, who, later(1))
  expect(await startSitting(tools, who, clock)).toMatchObject({
    ok: true,
    sittingId: sitting?.id,
  })
})

test('nobody starts before or after the window, without being a candidate, or while the exam is paused', async () => {
  const who = await candidate()
  const start = (at: Instant) => startSitting(tools, who, at)
  expect(await start(addMilliseconds(clock, -2 * 60 * MINUTE))).toMatchObject({
    reason: 'not-open',
  })
  expect(await start(addMilliseconds(clock, 3 * 60 * MINUTE))).toMatchObject({
    reason: 'closed',
  })
  const { id: stranger } = await addSampleMember(database)
  expect(await startSitting(tools, { ...who, memberId: stranger }, clock)).toMatchObject({
    reason: 'no-exam',
  })
  const pause = {
    id: newId(),
    examId: who.examId,
    reason: '停电',
    pausedAt: clock,
    pausedBy: who.memberId,
  }
  await database.examPause.create({ data: pause })
  expect(await start(clock)).toMatchObject({ reason: 'paused' })
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
  expect(Buffer.from(stored.content).toString('utf8')).not.toContain('题')
})

test('an answer entered in time counts within the grace and waits for a verdict after it; one entered later is refused', async () => {
  const who = await begun()
  later(60.5)
  expect(await answer(who, 1, true, { heldFor: MINUTE, stamp: stamp(1) })).toBe('counts')
  expect(await answer(who, 2, true, { heldFor: 1000, stamp: stamp(2) })).toBe('over')
  later(2)
  const id = newId()
  expect(await answer(who, 3, true, { id, heldFor: 5 * MINUTE, stamp: stamp(3) })).toBe('late')
  expect(await timeOutSittings(tools, clock, addMilliseconds(clock, -MINUTE * 90))).toBe(1)
  expect(await answer(who, 3, true, { id, heldFor: 6 * MINUTE, stamp: stamp(3) })).toBe('counts')
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
    record([
      lateJudged({
        id: newId(),
        memberId: who.memberId,
        enteredBy: 'organizer',
        occurredAt: clock,
        payload: { ...about, lateId, verdict },
      }),
    ])
  await judge('accepted', late[0]?.id ?? '')
  await judge('refused', late[1]?.id ?? '')
  await expect(judge('accepted', late[1]?.id ?? '')).rejects.toThrow('already-judged')
  await markSittings(database, [who.sittingId], clock)
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
    ['device-2', 'device-3'].map((device) => takeOverSitting(tools, { ...who, device }, clock)),
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
  expect(await answer(who, 3, true, { stamp: stamp(10, 3) })).toBe('no-question')
  await submitSitting(tools, who, clock)
  expect(await markOf(who)).toMatchObject({ score: 2000 })
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
    occurredAt: clock,
    payload,
  }
  await record([examExtended(extension)])
  await record([examExtended(extension)])
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
  const both = await Promise.all([submitSitting(tools, who, clock), submitSitting(tools, who, clock)])
  expect(both).toEqual([true, true])
  expect(await sittingOf(who)).toMatchObject({ how: 'handed-in' })
  const where = { memberId: who.memberId, kind: 'exam.submitted' }
  expect(await database.ledgerEntry.count({ where })).toBe(1)
})

test('nobody is timed out before devices have had their grace since the server is up', async () => {
  const who = await begun()
  later(90)
  expect(await timeOutSittings(tools, clock, addMilliseconds(clock, -1000))).toBe(0)
  expect(await timeOutSittings(tools, clock, addMilliseconds(clock, -2 * MINUTE))).toBe(1)
  expect(await sittingOf(who)).toMatchObject({ how: 'time-out' })
})

test('sittings, answers and late answers follow from the ledger alone', async () => {
  const { differences, rows } = await rebuildProjections(database, [examsProjector], { keep: false })
  expect(differences).toEqual([])
  expect(rows.ExamLateAnswer).toBeGreaterThan(0)
})
