import { beforeAll, expect, test } from 'vitest'
import { receiveQuizAnswer } from '#app/answers.server.ts'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { submitSitting } from '#app/exams/submit-sitting.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { endRound, startRound } from '#app/practice.server.ts'
import { findAttempt } from '#app/quizzes/find-attempt.server.ts'
import { findQuestions } from '#app/quizzes/question-ref.ts'
import { startCourseQuiz } from '#app/quizzes/start-course-quiz.server.ts'
import { record } from '#app/record.server.ts'
import { describeDocument } from '#app/server/describe-document.server.ts'
import { addFillExam } from '#tests/exams/seed-candidates.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { sampleViewer } from '#tests/members/sample-viewer.ts'
import { rightAnswer } from '#tests/questions/right-answer.ts'
import { loader as quizPage } from '../quizzes/result.tsx'
import { action as handInQuiz } from '../quizzes/submit.tsx'
import { loader as answered } from '../search/answered.ts'
import { loader as home } from './home.tsx'
import { action as answerQuestion, loader as question } from './question.tsx'
import { loader as roundPage } from './round.tsx'

const tools = { record, database }
const device = 'device-1'
const [round, quiz] = [newId(), newId()]
const course = listCourses()[0]?.id ?? ''
let viewer: Viewer
let examId = ''

beforeAll(async () => {
  const { id: memberId } = await addSampleMember(database)
  viewer = sampleViewer(memberId)
  examId = await addFillExam(database, [memberId], 1)
  expect(await startRound(viewer, roundForm(round))).toMatchObject({ ok: true })
  const ofCourse = listCourses().find(({ id }) => id === course)
  if (!ofCourse) throw new Error('no course')
  await startCourseQuiz(tools, ofCourse, { memberId, attemptId: quiz, seed: 's' }, now())
  expect(await receiveQuizAnswer(viewer, { attemptId: round, form: await answerTo(1) })).toMatchObject({
    status: 200,
  })
  expect(await startSitting(tools, { memberId, examId, device }, now())).toMatchObject({ ok: true })
})

const roundForm = (attemptId: string) => Object.entries({ attemptId, length: '5' })

async function answerTo(number: number): Promise<URLSearchParams> {
  const attempt = await findAttempt(database, viewer.memberId, round)
  const ref = attempt?.questions[number - 1] ?? ''
  const asked = findQuestions(listCourses(), [ref]).get(ref)
  if (!attempt || !asked) throw new Error(`no question ${number}`)
  return rightAnswer(asked.question, attempt.seed, number)
}

/** What the router hands to loaders and actions of the member. */
function at(path: string, params: Record<string, string>, body?: URLSearchParams) {
  const request = new Request(`http://localhost${path}`, body ? { method: 'POST', body } : {})
  return { request, params, context: { nonce: '', viewer, clientAddress: '' } }
}

const questionAt = (number: number, body?: URLSearchParams) =>
  at(`/practice/${round}/${number}`, { attempt: round, number: String(number) }, body)
const refusal = { init: { status: 423 }, data: { message: expect.stringContaining('正在考试，交卷后再来') } }
const handIn = () =>
  handInQuiz(at(`/courses/${course}/quiz/${quiz}/submit`, { course, attempt: quiz }, new URLSearchParams()))

test('whoever sits an exam is told right and wrong nowhere, and loses nothing by it', async () => {
  const { memberId } = viewer
  expect(await startRound(viewer, roundForm(newId()))).toMatchObject({ ok: false, status: 423 })
  expect(await endRound(viewer, round)).toMatchObject({ ok: false, status: 423 })
  expect((await home(at('/practice', {}))).waiting).toContain('正在考试')
  // The question answered before is explained no more, one that is open is shown and takes no answer.
  expect(await question(questionAt(1))).toMatchObject({
    reviewed: null,
    waiting: expect.stringContaining('正在考试'),
  })
  expect((await question(questionAt(2))).open.map(({ number }) => number)).toEqual([2, 3, 4, 5])
  const form = await answerTo(2)
  expect(await receiveQuizAnswer(viewer, { attemptId: round, form })).toMatchObject({ status: 423 })
  const typed = await answerQuestion(questionAt(2, form))
  expect(typed).toMatchObject({
    init: { status: 423 },
    data: { number: 2, errors: { '': expect.any(String) } },
  })
  expect('data' in typed ? Object.keys(typed.data.values) : []).not.toEqual([])
  expect(await database.quizAnswer.count({ where: { attemptId: round } })).toBe(1)
  expect(await handIn()).toMatchObject({ init: { status: 423 }, data: { refusal: expect.any(String) } })
  expect((await findAttempt(database, memberId, quiz))?.submittedAt).toBeNull()
  expect(await (await answered(at('/search/answered.json', {}))).json()).toEqual([])
})

test('after handing in everything goes on where it was; what was ended before stays closed during the next sitting', async () => {
  const { memberId } = viewer
  await submitSitting(tools, { memberId, examId }, now())
  expect(await receiveQuizAnswer(viewer, { attemptId: round, form: await answerTo(2) })).toMatchObject({
    status: 200,
  })
  expect((await question(questionAt(1))).reviewed?.review?.verdict).toBe('right')
  expect(await (await answered(at('/search/answered.json', {}))).json()).toHaveLength(2)
  await database.quizAttempt.updateMany({
    where: { memberId },
    data: { startedAt: '2026-01-01T00:00:00.000Z', submittedAt: now(), score: 0, maximum: 1 },
  })
  const path = `/practice/${round}`
  const shared = () => describeDocument(path, '', { nonce: '', viewer, clientAddress: '' })
  expect(await shared()).not.toBeNull()
  const next = await addFillExam(database, [memberId], 1)
  await startSitting(tools, { memberId, examId: next, device }, now())
  expect(await shared()).toBeNull()
  await expect(roundPage(at(path, { attempt: round }))).rejects.toMatchObject(refusal)
  const result = at(`/courses/${course}/quiz/${quiz}`, { course, attempt: quiz })
  await expect(quizPage(result)).rejects.toMatchObject(refusal)
})
