import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, now, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { after, at, heldExam, release, sit } from '#tests/exams/held-exam.ts'
import { addSampleExam, sampleRules } from '#tests/exams/sample-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { examsProjector } from '../exams.projector.server.ts'
import { markSubmitted } from '../mark-sittings.server.ts'
import { startSitting } from '../start-sitting.server.ts'
import { submitSitting } from '../submit-sitting.server.ts'
import { arrangeResits } from './arrange-resits.server.ts'
import { findDueReleases, releaseDue } from './release-due.server.ts'
import { releaseExam } from './release-exam.server.ts'

const atOnce = { ...sampleRules, release: 'at-once' as const }

const HOUR = 3_600_000
const { record } = createRecorder({ database, projectors: [examsProjector], now })
const tools = { record, database }

/** Whether the exam is due then, with all that is handed in judged. */
async function isDue(examId: string, when: Instant): Promise<boolean> {
  await markSubmitted(database, when, examId)
  return (await findDueReleases(database, when)).some(({ id }) => id === examId)
}

test('where the rule says so, results are released once the exam is over and nothing waits', async () => {
  const clock = now()
  const { id: memberId } = await addSampleMember(database)
  const examId = await addSampleExam(database, [memberId], { rules: atOnce })
  await startSitting(tools, { memberId, examId, device: 'device-1' }, clock)
  const after = addMilliseconds(clock, 3 * HOUR)
  const due = async (at: Instant) => (await findDueReleases(database, at)).filter(({ id }) => id === examId)
  expect(await due(after)).toEqual([])
  await submitSitting(tools, { memberId, examId }, clock)
  await markSubmitted(database, clock, examId)
  expect(await due(clock)).toEqual([])
  const [exam] = await due(after)
  if (!exam) throw new Error('the exam is not due')
  await releaseDue(tools, exam, after)
  expect(await database.examResult.count({ where: { examId } })).toBe(1)
  expect(await due(after)).toEqual([])
  const scored = await database.ledgerEntry.findFirstOrThrow({ where: { memberId, kind: 'exam.scored' } })
  expect(scored.enteredBy).toBeNull()
})

test('nobody of a resit is released before its window is over, by the rule or by the organizer', async () => {
  const { id, ids, by, exam } = await heldExam(3, atOnce)
  const [one = '', two = '', three = ''] = ids
  for (const memberId of ids) await sit(id, memberId, 0)
  await release(id, by.memberId)
  const closesAt = addMilliseconds(after, 2 * HOUR)
  await arrangeResits(database, await exam(), { opensAt: after, closesAt }, by)
  await sit(id, one, 3, after)
  const early = addMilliseconds(after, HOUR)
  expect(await isDue(id, early)).toBe(false)
  const press = { memberId: by.memberId, enteredBy: by.memberId, at: early }
  expect(await releaseExam(tools, await exam(), press)).toEqual({ ok: false, reason: 'not-over' })
  expect(await database.examResult.count({ where: { examId: id, round: 2 } })).toBe(0)
  await sit(id, two, 3, early)
  expect(await isDue(id, closesAt)).toBe(true)
  await releaseDue(tools, { id, sealedBy: one }, closesAt)
  expect(await database.examResult.count({ where: { examId: id, round: 2 } })).toBe(2)
  expect(await database.examResult.count({ where: { examId: id, memberId: three } })).toBe(1)
})

test('a sitting put off to another day holds nobody back until it has begun', async () => {
  const { id, ids } = await heldExam(2, atOnce)
  const [here = '', deferred = ''] = ids
  const opensAt = addMilliseconds(after, 24 * HOUR)
  const closesAt = addMilliseconds(opensAt, 2 * HOUR)
  await database.examCandidate.updateMany({
    where: { examId: id, memberId: deferred },
    data: { deferredAt: at, opensAt, closesAt },
  })
  await sit(id, here, 3)
  expect(await isDue(id, after)).toBe(true)
  expect(await isDue(id, opensAt)).toBe(false)
  await sit(id, deferred, 3, opensAt)
  expect(await isDue(id, opensAt)).toBe(true)
})
