import { beforeEach, expect, test } from 'vitest'
import { startBankImport } from '#app/bank/import/start-import.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { addMilliseconds, dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { createSurvey } from '#app/surveys/create-survey.server.ts'
import { addSampleExam } from '#tests/exams/sample-exam.ts'
import { answerOf, asked, viewerOf } from '#tests/harness/ask-route.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { action as onStart } from '../exams/exam.tsx'
import { action as onImport } from './bank-import-preview.tsx'
import { action as onExam } from './exams/exam.tsx'
import { action as onLive } from './exams/live.tsx'
import { action as onResults } from './exams/results.tsx'
import { action as onNewSurvey } from './new-survey.tsx'
import { action as onSurvey } from './survey.tsx'

const WORDS: ReadonlyArray<Record<string, string>> = [{}, { intent: 'withdrawn', act: 'begin' }]
let organizer: Viewer

beforeEach(async () => {
  organizer = await viewerOf((await addSampleMember(database)).id, ['organizer'])
})

/** The same form without an act and with one that no button has: refused with a sentence both times. */
async function expectNothing(
  action: (args: ReturnType<typeof asked>) => Promise<unknown>,
  params: Record<string, string>,
  fields: Record<string, string>,
  viewer = organizer,
) {
  for (const words of WORDS) {
    const answer = await answerOf(action(asked(viewer, params, { ...fields, ...words })))
    expect(answer).toEqual({ status: 400, data: { message: expect.stringContaining('没有看懂要做什么') } })
  }
}

test('an exam is sealed, paused and released only by the button that says so', async () => {
  const candidate = await addSampleMember(database)
  const exam = await addSampleExam(database, [candidate.id])
  const unsealed = { sealedAt: null, sealedBy: null, poolId: null }
  await database.exam.update({ where: { id: exam }, data: unsealed })
  await expectNothing(onExam, { exam }, { id: newId(), reason: '试题有误' })
  expect(await database.exam.findUnique({ where: { id: exam } })).toMatchObject({
    ...{ sealedAt: null, withdrawnAt: null },
  })

  const running = await addSampleExam(database, [candidate.id])
  await expectNothing(onLive, { exam: running }, { id: newId(), reason: '停电' })
  expect(await database.examPause.count({ where: { examId: running } })).toBe(0)

  const past = { closesAt: addMilliseconds(now(), -1000) }
  await database.exam.update({ where: { id: running }, data: past })
  await expectNothing(onResults, { exam: running }, {})
  expect((await database.exam.findUnique({ where: { id: running } }))?.releasedAt).toBeNull()
})

test('a sitting begins only by the button that says so', async () => {
  const candidate = await addSampleMember(database)
  const exam = await addSampleExam(database, [candidate.id])
  await expectNothing(onStart, { exam }, {}, await viewerOf(candidate.id))
  expect(await database.examSitting.count({ where: { examId: exam } })).toBe(0)
})

test('a questionnaire goes out and ends only by the button that says so', async () => {
  const [id, today] = [newId(), dayOf(now())]
  const survey = { title: '满意度', lead: '', naming: 'anonymous', opensOn: today, closesOn: today }
  const question = { 'kind-1': 'text', 'text-1': '有什么建议' }
  const fields = { id, ...survey, unitId: organizer.unitId, count: '1', ...question }
  await expectNothing(onNewSurvey, {}, fields)
  expect(await database.survey.count({ where: { id } })).toBe(0)

  const by = { memberId: organizer.memberId, at: now() }
  const { unitId, unitPath } = organizer
  const held = { id, ...survey, naming: 'anonymous' as const, unitId, unitPath, questions: [] }
  await createSurvey(database, held, by)
  await expectNothing(onSurvey, { survey: id }, {})
  expect((await database.survey.findUniqueOrThrow({ where: { id } })).closedAt).toBeNull()
})

test('questions are imported only by the button that says so', async () => {
  const bytes = Buffer.from('1. 党的纪律是什么？\nA. 铁的纪律\nB. 松的纪律\n答案：A\n')
  const upload = { fileName: '题目.txt', bytes, unitId: organizer.unitId }
  const started = await startBankImport(database, organizer.memberId, upload, now())
  if (!started.ok) throw new Error(started.sentence)
  await expectNothing(onImport, { import: started.id }, { hash: '' })
  expect(await database.bankQuestion.count({ where: { createdBy: organizer.memberId } })).toBe(0)
})
