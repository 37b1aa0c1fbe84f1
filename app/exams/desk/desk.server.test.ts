import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { addMilliseconds, now, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { WRITTEN_FIELD } from '#app/questions/field-values.ts'
import { addSampleExam, sampleQuestions, writtenQuestion, writtenRules } from '#tests/exams/sample-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { appealsProjector } from '../appeals/appeals.projector.server.ts'
import { examsProjector } from '../exams.projector.server.ts'
import { noteContact, writeContacts } from '../note-contact.server.ts'
import { markSubmitted } from '../mark-sittings.server.ts'
import { startSitting } from '../start-sitting.server.ts'
import { submitSitting } from '../submit-sitting.server.ts'
import { takeExamAnswer } from '../take-exam-answer.server.ts'
import { findDeskExam } from './find-desk-exams.server.ts'
import { findLog } from './find-log.server.ts'
import { countLive, findLive } from './find-live.server.ts'
import { findExamResults } from './find-results.server.ts'
import { findUnmarked } from './find-unmarked.server.ts'
import { giveMarks } from './give-marks.server.ts'
import { extendSitting, pauseExam, resumeExam } from './invigilate.server.ts'
import { markAnswer } from './mark-answer.server.ts'
import { releaseExam } from './release-exam.server.ts'
import { remarkQuestion } from './remark-question.server.ts'

const HOUR = 3_600_000
let clock: Instant = now()
const { record } = createRecorder({
  database,
  projectors: [examsProjector, appealsProjector],
  now: () => clock,
})
const tools = { record, database }

async function heldExam(people: number) {
  clock = now()
  const members = await Promise.all(Array.from({ length: people }, () => addSampleMember(database)))
  const ids = members.map(({ id }) => id)
  const id = await addSampleExam(database, ids)
  const exam = async () => {
    const found = await findDeskExam(database, id)
    if (!found) throw new Error('the exam is gone')
    return found
  }
  return { id, ids, exam, by: { memberId: ids[0] ?? '', enteredBy: ids[0] ?? '', at: clock } }
}

/** Starts and answers so many of the judge questions rightly; they are the last three of the paper. */
async function sit(examId: string, memberId: string, answers: number): Promise<string> {
  const who = { memberId, examId, device: 'device-1' }
  const started = await startSitting(tools, who, clock)
  if (!started.ok) throw new Error(started.reason)
  for (let number = 4; number < 4 + answers; number++) {
    const form = new FormData()
    form.set('number', String(number))
    form.set('answerId', newId())
    form.set('heldFor', '0')
    form.set('answer', 'true')
    await takeExamAnswer(tools, { ...who, form }, clock)
  }
  return started.sittingId
}

test('results are released once, all together, and only when nothing is open', async () => {
  const { id, ids, exam, by } = await heldExam(3)
  for (const memberId of ids) await sit(id, memberId, 3)
  const after = { ...by, at: addMilliseconds(clock, 3 * HOUR) }
  expect(await releaseExam(tools, await exam(), by)).toEqual({ ok: false, reason: 'not-over' })
  expect(await releaseExam(tools, await exam(), after)).toEqual({ ok: false, reason: 'running' })
  for (const memberId of ids) await submitSitting(tools, { memberId, examId: id }, clock)
  expect(await releaseExam(tools, await exam(), after)).toEqual({ ok: true, results: 3 })
  expect(await releaseExam(tools, await exam(), after)).toEqual({ ok: false, reason: 'nothing' })
  const rows = await findExamResults(database, id, { list: 'all', words: '', at: clock }, 1)
  expect(rows.map(({ score, outcome }) => [score, outcome])).toEqual([
    [3000, 'failed'],
    [3000, 'failed'],
    [3000, 'failed'],
  ])
  expect(await database.ledgerEntry.count({ where: { kind: 'exam.scored', memberId: { in: ids } } })).toBe(3)
  expect(await database.ledgerEntry.count({ where: { kind: 'exam.released', memberId: by.memberId } })).toBe(
    1,
  )
})

test('a wrong question gives everybody full marks, as new entries with the reason', async () => {
  const { id, ids, exam, by } = await heldExam(2)
  const [first = ''] = ids
  const sittingId = await sit(id, first, 3)
  await submitSitting(tools, { memberId: first, examId: id }, clock)
  const after = { ...by, at: addMilliseconds(clock, 3 * HOUR) }
  await releaseExam(tools, await exam(), after)
  const sitting = await database.examSitting.findUniqueOrThrow({ where: { id: sittingId } })
  const wrong: Array<{ ref: string }> = JSON.parse(sitting.paper)
  const ref = wrong[0]?.ref ?? ''
  const marked = await remarkQuestion(tools, await exam(), ref, { ...after, reason: '答案有误' })
  expect(marked).toEqual({ sittings: 1, changed: 1 })
  const result = await database.examResult.findUniqueOrThrow({ where: { sittingId } })
  expect([result.score, result.outcome, result.revision]).toEqual([4000, 'passed', 2])
  expect(result.validUntil).not.toBeNull()
  const entry = await database.ledgerEntry.findFirstOrThrow({
    where: { kind: 'exam.remarked', memberId: first },
  })
  expect(entry.payload).toContain('答案有误')
  // The same once more changes nothing.
  expect(await remarkQuestion(tools, await exam(), ref, { ...after, reason: '再来一次' })).toMatchObject({
    changed: 0,
  })
  expect(
    (await rebuildProjections(database, [examsProjector, appealsProjector], { keep: false })).differences,
  ).toEqual([])
})

test('marks by a person count before release without a word in the ledger', async () => {
  const { id, ids, exam, by } = await heldExam(1)
  const [first = ''] = ids
  const sittingId = await sit(id, first, 1)
  await submitSitting(tools, { memberId: first, examId: id }, clock)
  await markSubmitted(database, clock, id)
  const given = [{ sittingId, marks: new Map([[1, 700]]) }]
  expect(await giveMarks(tools, await exam(), given, { ...by, reason: '按评分标准' })).toBe(0)
  expect((await database.examMark.findUniqueOrThrow({ where: { sittingId } })).score).toBe(1700)
  expect(await database.ledgerEntry.count({ where: { memberId: first, kind: 'exam.remarked' } })).toBe(0)
})

test('the invigilator sees who began, who is silent, and extends one or stops all', async () => {
  const { id, ids, exam, by } = await heldExam(3)
  const [first = '', second = ''] = ids
  const sittingId = await sit(id, first, 2)
  await sit(id, second, 1)
  await submitSitting(tools, { memberId: second, examId: id }, clock)
  const soon = addMilliseconds(clock, 30_000)
  expect(await countLive(database, id, soon)).toEqual({
    candidates: 3,
    deferred: 0,
    sitting: 1,
    silent: 0,
    submitted: 1,
    late: 0,
  })
  expect(await countLive(database, id, addMilliseconds(clock, HOUR / 2))).toMatchObject({ silent: 1 })
  await database.examCandidate.updateMany({
    where: { examId: id, memberId: { in: [second, ids[2] ?? ''] } },
    data: { deferredAt: clock },
  })
  expect(await countLive(database, id, soon)).toMatchObject({ deferred: 1, sitting: 1, submitted: 1 })
  noteContact({ sittingId, memberId: first, seenAt: soon, waiting: 3 })
  await writeContacts(database)
  const [row] = await findLive(database, id, { words: '', page: 1 })
  expect([row?.memberId, row?.answered, row?.asked, row?.waiting]).toEqual([first, 2, 6, 3])
  noteContact({ sittingId, memberId: first, seenAt: soon, waiting: 0 })
  await writeContacts(database)
  expect((await findLive(database, id, { words: '', page: 1 }))[0]?.waiting).toBe(0)
  const before = row?.deadline ?? ''
  const extension = { id: newId(), sittingId, minutes: 10, reason: '电脑故障' }
  expect(await extendSitting(tools, await exam(), extension, by)).toEqual({ ok: true })
  const [extended] = await findLive(database, id, { words: '', page: 1 })
  expect(extended?.deadline).toBe(addMilliseconds(before, 10 * 60_000))
  const stop = async () => pauseExam(tools, await exam(), { id: newId(), reason: '停电' }, by)
  await Promise.all([stop(), stop()])
  expect(await database.examPause.count({ where: { examId: id } })).toBe(1)
  const { id: pauseId } = await database.examPause.findFirstOrThrow({ where: { examId: id } })
  await resumeExam(tools, await exam(), { id: pauseId, reason: '来电' }, { ...by, at: soon })
  expect(await database.examPause.count({ where: { examId: id, resumedAt: null } })).toBe(0)
  const log = (await findLog(database, id)).map(({ action, detail }) => `${action} ${detail}`)
  expect(log).toEqual(
    expect.arrayContaining(['暂停考试 停电', '恢复考试 来电', '延长考试时间 10 分钟，电脑故障']),
  )
  expect(log.filter((line) => line.startsWith('exam.'))).toEqual([])
  const told = (await findLog(database, id)).find(({ action }) => action === '延长考试时间')
  expect(told?.candidate).toContain((await database.member.findUniqueOrThrow({ where: { id: first } })).name)
  const done = {
    ...extension,
    id: newId(),
    sittingId:
      (await findLive(database, id, { words: '', page: 1 })).find((one) => one.submittedAt)?.sittingId ?? '',
  }
  expect(await extendSitting(tools, await exam(), done, by)).toEqual({
    ok: false,
    reason: 'already-submitted',
  })
})

test('a written answer waits for a person, holds the release back, and is marked by its rubric', async () => {
  clock = now()
  const { id: memberId } = await addSampleMember(database)
  const [common] = sampleQuestions(1)
  if (!common) throw new Error('no question')
  const rubric = [
    { id: 'r1', text: '说出四种形态', points: 3 },
    { id: 'r2', text: '举例', points: 1 },
  ]
  const questions = [writtenQuestion(common, '四种形态', rubric)]
  const examId = await addSampleExam(database, [memberId], { rules: writtenRules, questions })
  const who = { memberId, examId, device: 'device-1' }
  await startSitting(tools, who, clock)
  const form = new FormData()
  for (const [name, value] of Object.entries({
    number: '1',
    answerId: newId(),
    heldFor: '0',
    [WRITTEN_FIELD]: '红脸出汗',
  }))
    form.set(name, value)
  expect(await takeExamAnswer(tools, { ...who, form }, clock)).toMatchObject({ ok: true })
  await submitSitting(tools, who, clock)
  const exam = await findDeskExam(database, examId)
  if (!exam) throw new Error('the exam is gone')
  const by = { memberId, enteredBy: memberId, at: addMilliseconds(clock, 3 * HOUR) }
  expect(await releaseExam(tools, exam, by)).toEqual({ ok: false, reason: 'pending' })
  const [waiting] = await findUnmarked(database, examId)
  expect([waiting?.answers, waiting?.model]).toEqual([['红脸出汗'], '四种形态'])
  const values = { sittingId: waiting?.sittingId ?? '', number: '1', 'line-r1': '3', 'line-r2': '2' }
  expect(await markAnswer(tools, exam, values, by)).toMatchObject({ ok: false, reason: 'invalid' })
  expect(await markAnswer(tools, exam, { ...values, 'line-r2': '0' }, by)).toEqual({ ok: true })
  expect(await releaseExam(tools, exam, by)).toEqual({ ok: true, results: 1 })
  const result = await database.examResult.findFirstOrThrow({ where: { examId } })
  expect([result.score, result.outcome]).toEqual([1500, 'passed'])
})
