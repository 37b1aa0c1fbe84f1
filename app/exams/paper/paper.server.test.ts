import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { deskExam } from '#tests/exams/held-exam.ts'
import { addSampleExam, writtenQuestion, writtenRules } from '#tests/exams/sample-exam.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { findDeskExam } from '../desk/find-desk-exams.server.ts'
import { releaseExam } from '../desk/release-exam.server.ts'
import { examsProjector } from '../exams.projector.server.ts'
import { startSitting } from '../start-sitting.server.ts'
import { submitSitting } from '../submit-sitting.server.ts'
import { takeExamAnswer } from '../take-exam-answer.server.ts'
import { findKeyedIn } from './find-keyed-in.server.ts'
import { findSheetOwner } from './find-sheet-owner.server.ts'
import { keyIn } from './key-in.server.ts'
import { drawVersion, printVersion } from './load-printed-paper.server.ts'
import { paperRefusal } from './open-paper.server.ts'
import { keyLine } from './paper-key.ts'
import { readKeyedForm } from './read-keyed-form.ts'

const HOUR = 3_600_000
const at = now()
const { record } = createRecorder({ database, projectors: [examsProjector], now: () => at })
const tools = { record, database }

async function held() {
  const [organizer, candidate] = [await addSampleMember(database), await addSampleMember(database)]
  const id = await addSampleExam(database, [candidate.id])
  const exam = await findDeskExam(database, id)
  if (!exam?.poolId) throw new Error('the exam is gone')
  const { employeeNumber } = await database.member.findUniqueOrThrow({ where: { id: candidate.id } })
  const by = { memberId: organizer.id, at }
  const ownerOf = (who = organizer.id) => findSheetOwner(database, exam, employeeNumber, who)
  return { exam, poolId: exam.poolId, by, memberId: candidate.id, ownerOf }
}

/** Keys in the right answers of the first questions of a version. */
async function keySheet(
  { exam, poolId, by, ownerOf }: Awaited<ReturnType<typeof held>>,
  { id = newId(), version = 'A', right = 6, reason = '' } = {},
) {
  const found = await ownerOf()
  if (!found.ok) return found
  const drawn = await drawVersion(database, poolId, version, 1)
  const { questions } = printVersion(drawn)
  const values = Object.fromEntries(
    questions.slice(0, right).map(({ number, code, marks }, index) => {
      const asked = drawn.asked[index]
      const slots = drawn.slots[index] ?? []
      if (!asked) throw new Error('no question')
      return [`answer-${number}`, keyLine({ number, code, marks }, asked, slots, drawn.seed).answer]
    }),
  )
  const sheet = readKeyedForm(drawn.slots, values)
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.errors))
  const given = { id, version, handedInAt: at, answers: sheet.answers, reason }
  return keyIn(tools, exam, found.owner, drawn, given, by)
}

test('a printed version is always the same, differs from the other one, and tells nothing', async () => {
  const { poolId } = await held()
  const [one, same, other] = await Promise.all(
    ['A', 'A', 'B'].map(async (version) => printVersion(await drawVersion(database, poolId, version, 1))),
  )
  expect(same).toEqual(one)
  expect(other?.hash).not.toBe(one?.hash)
  expect([one?.questions.length, one?.total]).toEqual([6, 6000])
  expect(new Set(one?.questions.map(({ code }) => code)).size).toBe(6)
  expect(JSON.stringify(one)).not.toMatch(/秘密|"right"|"why"|"answer"|"ref"/u)
})

test('a sheet that is keyed in is judged and released like a sitting on screen; who keyed it in is kept', async () => {
  const one = await held()
  expect(await keySheet(one, { right: 5 })).toEqual({ ok: true })
  const [listed] = await findKeyedIn(database, one.exam.id)
  expect(listed).toMatchObject({ memberId: one.memberId, version: 'A', answered: 5 })
  const entry = await database.ledgerEntry.findFirstOrThrow({ where: { memberId: one.memberId } })
  expect([entry.kind, entry.enteredBy]).toEqual(['exam.keyed-in', one.by.memberId])
  expect(entry.payload).not.toMatch(/"score"|"right"|"a\d+"/u)

  // A second look at the sheet finds one more answer.
  expect(await keySheet(one, { reason: '漏录第 6 题' })).toEqual({ ok: true })
  const after = { memberId: one.by.memberId, enteredBy: one.by.memberId, at: addMilliseconds(at, 3 * HOUR) }
  expect(await releaseExam(tools, one.exam, after)).toEqual({ ok: true, results: 1 })
  const result = await database.examResult.findFirstOrThrow({ where: { examId: one.exam.id } })
  expect([result.score, result.outcome]).toEqual([6000, 'passed'])
  expect(await keySheet(one)).toEqual({ ok: false, reason: 'released' })
  expect((await rebuildProjections(database, [examsProjector], { keep: false })).differences).toEqual([])
})

test('who sat on screen has no sheet keyed in, and who sat on paper does not start on screen', async () => {
  const [screen, paper] = [await held(), await held()]
  const on = ({ exam, memberId }: typeof screen) => ({ memberId, examId: exam.id, device: 'device-1' })
  expect(await startSitting(tools, on(screen), at)).toMatchObject({ ok: true })
  expect(await keySheet(screen)).toEqual({ ok: false, reason: 'on-screen' })

  await keySheet(paper)
  const form = new FormData()
  for (const [name, value] of Object.entries({
    number: '1',
    answerId: newId(),
    heldFor: '0',
    answer: 'true',
  }))
    form.set(name, value)
  expect(await takeExamAnswer(tools, { ...on(paper), form }, at)).toMatchObject({ ok: false })
  await startSitting(tools, on(paper), at)
  expect(await database.examSitting.count({ where: { memberId: paper.memberId } })).toBe(1)
})

test('two who key in the same sheet at once: one is kept, the other is told', async () => {
  const one = await held()
  const both = await Promise.all([keySheet(one), keySheet(one)])
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'changed-meanwhile' })
  expect(await database.examSitting.count({ where: { memberId: one.memberId } })).toBe(1)
})

test('a sheet that is sent twice is kept once, and judged where the first try was cut short', async () => {
  const one = await held()
  const sheet = { id: newId(), right: 5 }
  const both = await Promise.all([keySheet(one, sheet), keySheet(one, sheet)])
  expect(both).toEqual([{ ok: true }, { ok: true }])
  await database.examMark.deleteMany({ where: { examId: one.exam.id } })
  expect(await keySheet(one, sheet)).toEqual({ ok: true })
  expect(await database.examMark.findMany({ where: { examId: one.exam.id } })).toMatchObject([
    { score: 5000 },
  ])
  expect(await database.ledgerEntry.count({ where: { memberId: one.memberId } })).toBe(1)
  const told = { subject: one.exam.id, action: 'exam.keyed-in' }
  expect(await database.auditEntry.count({ where: told })).toBe(1)
})

test('nobody keys in their own sheet, nor that of somebody whose sitting was put off', async () => {
  const { exam, memberId, ownerOf } = await held()
  expect(await ownerOf(memberId)).toEqual({ ok: false, reason: 'own' })
  await database.examCandidate.updateMany({ where: { examId: exam.id }, data: { deferredAt: at } })
  expect(await ownerOf()).toEqual({ ok: false, reason: 'deferred' })
})

test('candidates open neither questions nor key, and the key stays closed until nobody may begin any more', async () => {
  const { exam, memberId, by } = await held()
  const ask = async (who: string, print: 'questions' | 'sheet' | 'key', when = at, round = 1) =>
    paperRefusal(database, await deskExam(exam.id), { memberId: who, print, round }, when)
  const later = addMilliseconds(at, 3 * HOUR)
  expect(await ask(memberId, 'questions')).toBe('candidate')
  expect(await ask(memberId, 'key', later)).toBe('candidate')
  expect(await ask(memberId, 'sheet')).toBeNull()
  expect(await ask(by.memberId, 'questions')).toBeNull()
  expect(await ask(by.memberId, 'key')).toBe('too-early')
  expect(await ask(by.memberId, 'key', later)).toBeNull()
  await database.exam.update({ where: { id: exam.id }, data: { releasedAt: later } })
  expect(await ask(memberId, 'questions', later)).toBeNull()
  // The paper of a resit follows from the pool: nobody draws it before there is a resit.
  for (const print of ['questions', 'sheet', 'key'] as const)
    expect(await ask(memberId, print, later, 2)).toBe('no-round')

  // A resit closes the keys of all rounds again, and the questions to everybody on the list.
  const end = addMilliseconds(later, 2 * HOUR)
  const round = { examId: exam.id, memberId, round: 2 }
  await database.examCandidate.create({
    data: {
      ...round,
      opensAt: addMilliseconds(later, HOUR),
      closesAt: end,
      addedAt: at,
      addedBy: by.memberId,
    },
  })
  for (const number of [1, 2]) {
    expect(await ask(memberId, 'questions', later, number)).toBe('candidate')
    expect(await ask(by.memberId, 'questions', later, number)).toBeNull()
    expect(await ask(by.memberId, 'key', later, number)).toBe('too-early')
  }
  // Begun in time, and still sitting when the window is over.
  await startSitting(tools, { memberId, examId: exam.id, device: 'd' }, addMilliseconds(end, -1))
  expect(await ask(by.memberId, 'key', end)).toBe('too-early')
  expect(await ask(memberId, 'questions', end)).toBe('candidate')
  await submitSitting(tools, { memberId, examId: exam.id }, end)
  expect(await ask(by.memberId, 'key', end)).toBeNull()
  expect(await ask(memberId, 'key', end)).toBeNull()
})

test('whoever was put off and has no time yet is still to be asked: the key waits for them', async () => {
  const { exam, by } = await held()
  const later = addMilliseconds(at, 3 * HOUR)
  await database.examCandidate.updateMany({ where: { examId: exam.id }, data: { deferredAt: at } })
  const key = { memberId: by.memberId, print: 'key' as const, round: 1 }
  expect(await paperRefusal(database, await deskExam(exam.id), key, later)).toBe('too-early')
})

test('points marked on paper count by the rubric, and nobody is asked to mark them again', async () => {
  const { exam, by, ownerOf } = await heldWithShort()
  const found = await ownerOf()
  if (!found.ok) throw new Error(found.reason)
  const drawn = await drawVersion(database, exam.poolId ?? '', 'B', 1)
  const sheet = readKeyedForm(drawn.slots, { 'answer-1': '2+1' })
  if (!sheet.ok) throw new Error('not read')
  const given = { id: newId(), version: 'B', handedInAt: at, answers: sheet.answers, reason: '' }
  expect(await keyIn(tools, exam, found.owner, drawn, given, by)).toEqual({ ok: true })
  const mark = await database.examMark.findFirstOrThrow({ where: { examId: exam.id } })
  expect([mark.score, mark.pending]).toEqual([1500, 0])
})

async function heldWithShort() {
  const one = await held()
  const pool = (await drawVersion(database, one.poolId, 'A', 1)).pool
  const [first] = pool.questions
  if (!first) throw new Error('no question')
  const rubric = [3, 1].map((points, index) => ({ id: `r${index}`, text: '要点', points }))
  const questions = [writtenQuestion(first, '要点', rubric)]
  const examId = await addSampleExam(database, [one.memberId], { rules: writtenRules, questions })
  const exam = await findDeskExam(database, examId)
  if (!exam) throw new Error('the exam is gone')
  const { employeeNumber } = await database.member.findUniqueOrThrow({ where: { id: one.memberId } })
  return { ...one, exam, ownerOf: () => findSheetOwner(database, exam, employeeNumber, one.by.memberId) }
}
