import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, now, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { addSampleExam, sampleRules } from '#tests/exams/sample-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { examsProjector } from '../exams.projector.server.ts'
import { markSubmitted } from '../mark-sittings.server.ts'
import { startSitting } from '../start-sitting.server.ts'
import { submitSitting } from '../submit-sitting.server.ts'
import { findDueReleases, releaseDue } from './release-due.server.ts'

const HOUR = 3_600_000
const { record } = createRecorder({ database, projectors: [examsProjector], now })
const tools = { record, database }

test('where the rule says so, results are released once the exam is over and nothing waits', async () => {
  const clock = now()
  const { id: memberId } = await addSampleMember(database)
  const examId = await addSampleExam(database, [memberId], { rules: { ...sampleRules, release: 'at-once' } })
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
