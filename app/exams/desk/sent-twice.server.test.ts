import { expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { keepQuestion } from '#tests/bank/keep-question.ts'
import { after, at, heldExam, HOUR, release, sit, tools } from '#tests/exams/held-exam.ts'
import { answerLate } from '#tests/exams/late-answer.ts'
import { sampleRules } from '#tests/exams/sample-exam.ts'
import { answerAppeal } from '../appeals/answer-appeal.server.ts'
import { fileAppeal } from '../appeals/file-appeal.server.ts'
import { findSitting } from '../find-sitting.server.ts'
import { sealExam } from '../seal-exam.server.ts'
import { startSitting } from '../start-sitting.server.ts'
import { arrangeResits } from './arrange-resits.server.ts'
import { CandidateForm, changeCandidate, removeCandidate } from './change-candidate.server.ts'
import { findCandidate } from './find-candidates.server.ts'
import { extendSitting, pauseExam, resumeExam } from './invigilate.server.ts'
import { judgeLate } from './judge-late.server.ts'
import { releaseExam } from './release-exam.server.ts'
import { withdrawExam } from './withdraw-exam.server.ts'

const easy = { ...sampleRules, pass: { total: 3000, parts: {} } }

/** Sends a form twice at once and a third time afterwards. */
async function thrice<T>(send: () => Promise<T>): Promise<Array<T>> {
  return [...(await Promise.all([send(), send()])), await send()]
}

/** How often the audit log tells of an act upon an exam or one of its candidates. */
function told(subject: string, action: string): Promise<number> {
  return database.auditEntry.count({ where: { subject, action } })
}

function recorded(kind: string, memberId: string): Promise<number> {
  return database.ledgerEntry.count({ where: { kind, memberId } })
}

test('ten more minutes are ten, however often the form arrives; another form gives another ten', async () => {
  const { id, ids, by, exam } = await heldExam()
  const [memberId = ''] = ids
  await startSitting(tools, { memberId, examId: id, device: 'device-1' }, at)
  const before = await findSitting(database, memberId, id)
  const minutes = async () => {
    const sitting = await findSitting(database, memberId, id)
    return (Date.parse(sitting?.deadline ?? '') - Date.parse(before?.deadline ?? '')) / 60_000
  }
  const form = { id: newId(), sittingId: before?.id ?? '', minutes: 10, reason: '设备故障' }
  const held = await exam()
  const sent = await thrice(() => extendSitting(tools, held, form, by))
  expect(sent).toEqual([{ ok: true }, { ok: true }, { ok: true }])
  expect(await minutes()).toBe(10)
  expect([await recorded('exam.extended', memberId), await told(id, 'exam.extended')]).toEqual([1, 1])
  expect(await extendSitting(tools, held, { ...form, minutes: 20 }, by)).toEqual({
    ...{ ok: false, reason: 'already-extended' },
  })
  expect(await extendSitting(tools, held, { ...form, id: newId() }, by)).toEqual({ ok: true })
  expect(await minutes()).toBe(20)
})

test('a pause that was ended does not begin again by its own form, nor end the next one', async () => {
  const { id, by, exam } = await heldExam()
  const held = await exam()
  const pauses = () => database.examPause.findMany({ where: { examId: id }, orderBy: { id: 'asc' } })
  const stop = { id: newId(), reason: '停电' }
  const goOn = { id: stop.id, reason: '来电' }
  await thrice(() => pauseExam(tools, held, stop, by))
  expect(await pauses()).toMatchObject([{ id: stop.id, resumedAt: null }])
  await thrice(() => resumeExam(tools, held, goOn, by))
  await pauseExam(tools, held, stop, by)
  expect((await pauses()).map(({ resumedAt }) => resumedAt)).toEqual([by.at])

  const again = { id: newId(), reason: '又停电' }
  await pauseExam(tools, held, again, by)
  await resumeExam(tools, held, goOn, by)
  expect((await pauses()).map(({ resumedAt }) => resumedAt)).toEqual([by.at, null])
  expect(await recorded('exam.paused', by.memberId)).toBe(2)
  expect(await recorded('exam.resumed', by.memberId)).toBe(1)
  expect([await told(id, 'exam.paused'), await told(id, 'exam.resumed')]).toEqual([2, 1])
})

test('a pause whose entry is missing gets it when the form arrives again', async () => {
  const { by, exam } = await heldExam()
  const held = await exam()
  const form = { id: newId(), reason: '停电' }
  const dying = { ...tools, record: () => Promise.reject(new Error('killed')) }
  await expect(pauseExam(dying, held, form, by)).rejects.toThrow('killed')
  await pauseExam(tools, held, form, by)
  await expect(resumeExam(dying, held, form, by)).rejects.toThrow('killed')
  await resumeExam(tools, held, form, by)
  expect(await recorded('exam.paused', by.memberId)).toBe(1)
  expect(await recorded('exam.resumed', by.memberId)).toBe(1)
})

test('two who release at once release each result once and freeze the set once', async () => {
  const { id, ids, by, exam } = await heldExam(4, easy)
  const [other = '', ...candidates] = ids
  for (const memberId of candidates) await sit(id, memberId, 2)
  const held = await exam()
  const sent = await Promise.all(
    [by.memberId, other].map((memberId) =>
      releaseExam(tools, held, { memberId, enteredBy: memberId, at: after }),
    ),
  )
  const counts = sent.map((released) => (released.ok ? released.results : 0))
  expect(counts.reduce((sum, count) => sum + count)).toBe(3)
  expect((await recorded('exam.released', by.memberId)) + (await recorded('exam.released', other))).toBe(1)
  expect(await told(id, 'exam.released')).toBe(1)
  expect((await exam()).releasedAt).toBe(after)
})

test('an exam is sealed once: one pool, one entry', async () => {
  const quota = {
    part: '全',
    regulation: null,
    type: 'judge' as const,
    difficulty: null,
    count: 1,
    marks: 100,
  }
  const rules = { ...sampleRules, paper: { kind: 'drawn' as const, banks: ['bank'], quotas: [quota] } }
  const { id, by, exam } = await heldExam(1, rules)
  await database.examPool.deleteMany({ where: { examId: id } })
  await database.exam.update({ where: { id }, data: { sealedAt: null, sealedBy: null, poolId: null } })
  const { unitId, unitPath: path } = await exam()
  await keepQuestion(database, newId(), { unitId, path })
  const form = { examId: id, poolId: newId(), by: by.memberId }
  const sent = await thrice(() => sealExam(tools, form, at))
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await exam()).poolId).toBe(form.poolId)
  expect(await database.examPool.count({ where: { examId: id } })).toBe(1)
  expect([await recorded('exam.sealed', by.memberId), await told(id, 'exam.sealed')]).toEqual([1, 1])
})

test('who puts a sitting off twice puts it off once, and takes a candidate off the list once', async () => {
  const { id, ids, by, exam } = await heldExam()
  const [memberId = ''] = ids
  const held = await exam()
  const candidate = await findCandidate(database, id, memberId)
  if (!candidate) throw new Error('no candidate')
  const input = CandidateForm.parse({
    ...{ extraMinutes: '30', typeSize: 'large', book: '', deferred: 'yes', deferralReason: '住院' },
  })
  await thrice(() => changeCandidate(database, held, candidate, input, by))
  await changeCandidate(database, held, candidate, input, { ...by, at: addMilliseconds(by.at, HOUR) })
  expect(await told(memberId, 'exam.candidate-changed')).toBe(1)
  expect(await findCandidate(database, id, memberId)).toMatchObject({
    ...{ deferredAt: by.at, deferralReason: '住院', extraMinutes: 30 },
  })
  await thrice(() => removeCandidate(database, held, memberId, by))
  expect(await told(memberId, 'exam.candidate-removed')).toBe(1)
})

test('resits are given once, and an exam is withdrawn once', async () => {
  const { id, ids, by, exam } = await heldExam(2, easy)
  await sit(id, ids[0] ?? '', 1)
  await release(id, by.memberId)
  const window = { opensAt: addMilliseconds(after, HOUR), closesAt: addMilliseconds(after, 5 * HOUR) }
  const held = await exam()
  const sent = await thrice(() => arrangeResits(database, held, window, by))
  expect(sent.map((one) => (one.ok ? one.added : one.reason)).toSorted()).toEqual([0, 0, 2])
  expect(await database.examCandidate.count({ where: { examId: id, round: 2 } })).toBe(2)
  expect(await told(id, 'exam.resits-arranged')).toBe(1)

  const unused = await heldExam()
  const off = { ...unused.by, reason: '改期' }
  const planned = await unused.exam()
  expect(await thrice(() => withdrawExam(database, planned, off))).toEqual([true, true, true])
  expect(await told(unused.id, 'exam.withdrawn')).toBe(1)
})

test('a verdict and an answer to an appeal are given once', async () => {
  const { id, ids, by, exam } = await heldExam(1, easy)
  const [memberId = ''] = ids
  const sitting = await sit(id, memberId, 2)
  const [lateId, appealId] = [await answerLate(sitting, 6), newId()]
  const held = await exam()
  const verdict = { lateIds: [lateId], verdict: 'accepted' as const, reason: '现场断网' }
  for (const judged of await thrice(() => judgeLate(tools, held, verdict, by)))
    expect(judged).toEqual({ ok: true })
  expect([await recorded('exam.late-judged', memberId), await told(id, 'exam.late-judged')]).toEqual([1, 1])

  await release(id, by.memberId)
  await fileAppeal(tools, sitting, { id: appealId, text: '第一题的答案有争议' }, after)
  const given = { appealId, decision: 'changed' as const, answer: '第一题按两种答案都给分' }
  const marks = new Map([[1, 1000]])
  const open = await exam()
  for (const answered of await thrice(() => answerAppeal(tools, open, { ...given, marks }, by)))
    expect(answered).toEqual({ ok: true })
  expect(await recorded('exam.appeal-answered', memberId)).toBe(1)
  expect(await recorded('exam.remarked', memberId)).toBe(1)
  expect(await told(id, 'exam.appeal-answered')).toBe(1)
  expect(await database.examResult.findUnique({ where: { sittingId: sitting.id } })).toMatchObject({
    ...{ score: 4000, revision: 2 },
  })
})
