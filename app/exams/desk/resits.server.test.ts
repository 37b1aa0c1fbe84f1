import { expect, test } from 'vitest'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import {
  after,
  at,
  easyRules,
  heldExam,
  heldResit,
  HOUR,
  release,
  sit,
  tools,
} from '#tests/exams/held-exam.ts'
import { startSitting } from '../start-sitting.server.ts'
import { arrangeResits } from './arrange-resits.server.ts'
import { CandidateForm, changeCandidate } from './change-candidate.server.ts'
import { findCandidate } from './find-candidates.server.ts'
import { findLog } from './find-log.server.ts'
import { findExamResults, type ResultList } from './find-results.server.ts'

const MONTH = 31 * 24 * HOUR

test('who failed or was not there sits once more within the months that the rules give, and no later', async () => {
  const { id, ids, by, exam } = await heldExam(3, easyRules)
  const [passed = '', failed = '', absent = ''] = ids
  await sit(id, passed, 3)
  await sit(id, failed, 1)
  const window = { opensAt: addMilliseconds(after, MONTH), closesAt: addMilliseconds(after, MONTH + HOUR) }
  expect(await arrangeResits(database, await exam(), window, by)).toEqual({
    ok: false,
    reason: 'not-released',
  })
  await release(id, by.memberId)
  const tooLate = { opensAt: window.opensAt, closesAt: addMilliseconds(after, 7 * MONTH) }
  expect(await arrangeResits(database, await exam(), tooLate, by)).toEqual({ ok: false, reason: 'too-late' })
  expect(await arrangeResits(database, await exam(), window, by)).toEqual({ ok: true, added: 2 })
  // Pressed again: who has a resit before them gets no second one.
  expect(await arrangeResits(database, await exam(), window, by)).toEqual({ ok: true, added: 0 })
  for (const memberId of [failed, absent])
    expect(await findCandidate(database, id, memberId)).toMatchObject({ round: 2, sittingId: null })
  // What was released stays on the lists, beside what is still to come.
  const linesOf = async (list: ResultList) =>
    (await findExamResults(database, id, { list, words: '', at: after }, null))
      .filter(({ memberId }) => memberId === failed)
      .map(({ round, outcome }) => [round, outcome])
  expect(await linesOf('all')).toEqual([
    [1, 'failed'],
    [2, null],
  ])
  expect(await linesOf('failed')).toEqual([[1, 'failed']])
  expect(await linesOf('resit')).toEqual([[2, null]])
  expect((await findCandidate(database, id, passed))?.round).toBe(1)

  const who = { memberId: failed, examId: id, device: 'device-1' }
  expect(await startSitting(tools, who, after)).toMatchObject({ ok: false, reason: 'not-open' })
  const again = await sit(id, failed, 3, addMilliseconds(window.opensAt, 60_000))
  expect(again.round).toBe(2)
  await release(id, by.memberId, addMilliseconds(window.closesAt, HOUR))
  const rounds = await database.examResult.findMany({
    where: { memberId: failed },
    orderBy: { round: 'asc' },
  })
  expect(rounds.map(({ outcome }) => outcome)).toEqual(['failed', 'passed'])
})

test('a resit pressed twice at once is arranged once', async () => {
  const { id, ids, by, exam } = await heldExam(2, easyRules)
  for (const memberId of ids) await sit(id, memberId, 1)
  await release(id, by.memberId)
  const window = { opensAt: after, closesAt: addMilliseconds(after, HOUR) }
  const held = await exam()
  const both = await Promise.all([1, 2].map(() => arrangeResits(database, held, window, by)))
  expect(both.map((one) => (one.ok ? one.added : one.reason)).toSorted()).toEqual([0, 2])
  expect(await database.examCandidate.count({ where: { examId: id, round: 2 } })).toBe(2)
  expect(await database.auditEntry.count({ where: { subject: id, action: 'exam.resits-arranged' } })).toBe(1)
})

test('what was granted to a candidate holds in the resit as well', async () => {
  const { id, ids, by, exam } = await heldExam(2, easyRules)
  const [granted = '', other = ''] = ids
  const grant = { extraMinutes: 30, typeSize: 'large', book: 'open' }
  await database.examCandidate.updateMany({ where: { examId: id, memberId: granted }, data: grant })
  for (const memberId of ids) await sit(id, memberId, 1)
  await release(id, by.memberId)
  const window = { opensAt: after, closesAt: addMilliseconds(after, HOUR) }
  await arrangeResits(database, await exam(), window, by)
  expect(await findCandidate(database, id, granted)).toMatchObject({ round: 2, ...grant })
  const none = { extraMinutes: 0, typeSize: 'normal', book: null }
  expect(await findCandidate(database, id, other)).toMatchObject({ round: 2, ...none })
})

test('who is on the list of resits gets one: absent is whoever let their own window pass, in any round', async () => {
  const { id, ids, by, exam } = await heldExam(4, easyRules)
  const [failed = '', later = '', missed = '', undated = ''] = ids
  const put = (memberId: string, own: { opensAt: Instant; closesAt: Instant } | null) =>
    database.examCandidate.updateMany({ where: { examId: id, memberId }, data: { deferredAt: at, ...own } })
  await put(later, { opensAt: addMilliseconds(after, 9 * HOUR), closesAt: addMilliseconds(after, 10 * HOUR) })
  await put(missed, { opensAt: at, closesAt: after })
  await put(undated, null)
  await sit(id, failed, 1)
  await release(id, by.memberId)
  const listed = async (when: Instant) => {
    const rows = await findExamResults(database, id, { list: 'resit', words: '', at: when }, null)
    return rows.map(({ memberId, round }) => [memberId, round]).toSorted()
  }
  expect(await listed(after)).toEqual(
    [
      [failed, 1],
      [missed, 1],
    ].toSorted(),
  )
  const arrange = async (when: Instant) => {
    const window = { opensAt: when, closesAt: addMilliseconds(when, HOUR) }
    return arrangeResits(database, await exam(), window, { ...by, at: when })
  }
  expect(await arrange(after)).toEqual({ ok: true, added: 2 })
  // Before the window is over everybody is on the list, and nobody gets another one.
  expect(await listed(after)).toEqual(
    [
      [failed, 2],
      [missed, 2],
    ].toSorted(),
  )
  expect(await arrange(after)).toEqual({ ok: true, added: 0 })
  const gone = addMilliseconds(after, HOUR)
  expect(await arrange(gone)).toEqual({ ok: true, added: 2 })
  expect(await listed(gone)).toEqual(
    [
      [failed, 3],
      [missed, 3],
    ].toSorted(),
  )
  // Their own time has not come, or is not known: they begin then, and no resit took its place.
  const who = { memberId: later, examId: id, device: 'd' }
  expect(await startSitting(tools, who, addMilliseconds(after, 9 * HOUR))).toMatchObject({ ok: true })
  expect((await findCandidate(database, id, undated))?.round).toBe(1)
})

test('a resit whose window is over already is refused', async () => {
  const { exam, by, window } = await heldResit()
  const late = { ...by, at: window.closesAt }
  expect(await arrangeResits(database, await exam(), window, late)).toEqual({ ok: false, reason: 'over' })
})

test('no resits where the rules give none', async () => {
  const { id, ids, by, exam } = await heldExam(1, { ...easyRules, resitMonths: null })
  await sit(id, ids[0] ?? '', 0)
  await release(id, by.memberId)
  const window = { opensAt: after, closesAt: addMilliseconds(after, HOUR) }
  expect(await arrangeResits(database, await exam(), window, by)).toEqual({ ok: false, reason: 'no-resits' })
})

test('a sitting that is put off waits for a window of its own, and is on the list until it is sat', async () => {
  const { id, ids, by, exam } = await heldExam(1)
  const [memberId = ''] = ids
  const who = { memberId, examId: id, device: 'device-1' }
  const change = async (fields: Record<string, string>) => {
    const candidate = await findCandidate(database, id, memberId)
    const given = { extraMinutes: '30', typeSize: 'large', book: 'open', ...fields }
    const input = CandidateForm.parse(given)
    if (!candidate) throw new Error('no candidate')
    return changeCandidate(database, await exam(), candidate, input, by)
  }
  const listed = async (list: ResultList) =>
    (await findExamResults(database, id, { list, words: '', at: after }, null)).map(
      (row) => row.deferralReason,
    )
  expect(await change({ deferred: 'yes', deferralReason: '住院' })).toEqual({ ok: true })
  const { employeeNumber } = await database.member.findUniqueOrThrow({ where: { id: memberId } })
  const [line] = await findLog(database, id)
  expect(line).toMatchObject({ action: '更改考生安排', candidate: expect.stringContaining(employeeNumber) })
  for (const words of ['加时分钟：30', '字号：大字', '闭卷或开卷：开卷', '缓考：是', '缓考原因：住院'])
    expect(line?.detail).toContain(words)
  expect(await findLog(database, (await heldExam(1)).id)).toEqual([])
  expect(await startSitting(tools, who, at)).toEqual({ ok: false, reason: 'deferred' })
  expect(await listed('deferred')).toEqual(['住院'])
  expect(await listed('resit')).toEqual([])

  const own = {
    deferred: 'yes',
    deferralReason: '住院',
    opensAt: '2027-01-04T09:00',
    closesAt: '2027-01-04T11:00',
  }
  expect(await change(own)).toEqual({ ok: true })
  expect(await startSitting(tools, who, at)).toEqual({ ok: false, reason: 'not-open' })
  const opens = '2027-01-04T01:00:00.000Z'
  expect(await startSitting(tools, who, opens)).toMatchObject({ ok: true })
  const { deadline } = await database.examSitting.findFirstOrThrow({ where: { examId: id } })
  // 60 minutes for everybody and 30 for this one.
  expect(deadline).toBe(addMilliseconds(opens, 90 * 60_000))
  expect(await change({ deferred: 'no' })).toEqual({ ok: false, reason: 'started' })
  expect(await findCandidate(database, id, memberId)).toMatchObject({ typeSize: 'large', book: 'open' })
})

test('what is special about a candidate is checked field by field', () => {
  const fine = { extraMinutes: '0', typeSize: 'normal', book: '', deferred: 'no' }
  const wrong = (changes: Record<string, string>) =>
    CandidateForm.safeParse({ ...fine, ...changes }).error?.issues.map(({ path }) => path[0])
  expect(wrong({})).toBeUndefined()
  expect(wrong({ extraMinutes: '九' })).toEqual(['extraMinutes'])
  expect(wrong({ extraMinutes: '601' })).toEqual(['extraMinutes'])
  expect(wrong({ typeSize: 'huge' })).toEqual(['typeSize'])
  expect(wrong({ deferred: 'yes' })).toEqual(['deferralReason'])
  // No such day; and the other end is missing.
  expect(wrong({ opensAt: '2027-02-30T09:00' })).toEqual(['opensAt', 'closesAt'])
  expect(wrong({ opensAt: '2027-01-04T09:00' })).toEqual(['closesAt'])
  expect(wrong({ opensAt: '2027-01-04T09:00', closesAt: '2027-01-04T08:00' })).toEqual(['closesAt'])
})
