import { beforeAll, expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { sampleCourse } from '#tests/questions/sample-course.ts'
import { findAttempt } from './find-attempt.server.ts'
import { findPassedQuizzes } from './find-passed-quizzes.server.ts'
import { findQuizHistory } from './find-quiz-history.server.ts'
import { findQuestions } from './question-ref.ts'
import { quizzesProjector } from './quizzes.projector.server.ts'
import { saveAnswer } from './save-answer.server.ts'
import { startCourseQuiz } from './start-course-quiz.server.ts'
import { submitAttempt } from './submit-attempt.server.ts'

const course = sampleCourse()
// Members take a few seconds for each answer: the clock of the server goes on with every transaction.
let answered = 0
const clock = () => addMilliseconds(now(), 5_000 * answered++)
const { record } = createRecorder({ database, projectors: [quizzesProjector], now: clock })
const tools = { record, database }
/** A clock that stands still: everything happens in the same moment. */
let frozen = now()
const quick = {
  ...createRecorder({ database, projectors: [quizzesProjector], now: () => frozen }),
  database,
}
let memberId = ''

beforeAll(async () => {
  memberId = (await addSampleMember(database)).id
})

async function started(member = memberId) {
  const quiz = await startCourseQuiz(
    tools,
    course,
    { memberId: member, attemptId: newId(), seed: newId() },
    now(),
  )
  if (!quiz.ok) throw new Error(quiz.reason)
  return read(quiz.attemptId, member)
}

async function read(attemptId: string, member = memberId) {
  const attempt = await findAttempt(database, member, attemptId)
  if (!attempt) throw new Error('no attempt')
  return attempt
}

async function submit(attemptId: string, member: string) {
  const submitted = await submitAttempt(tools, [course], { memberId: member, attemptId }, now())
  if (submitted === 'too-soon') throw new Error(submitted)
  return submitted
}

async function answer(
  attemptId: string,
  place: number,
  given: boolean,
  { answerId = newId(), occurredAt = now(), member = memberId } = {},
) {
  const attempt = await read(attemptId, member)
  const asked = findQuestions([course], attempt.questions).get(attempt.questions[place] ?? '')
  if (!asked) throw new Error('no question')
  return saveAnswer(record, attempt, asked, {
    answerId,
    response: { type: 'judge', answer: given },
    occurredAt,
  })
}

test('starting twice, at once or on two devices, resumes one sitting', async () => {
  const { id: member } = await addSampleMember(database)
  const form = { memberId: member, attemptId: newId() }
  const all = await Promise.all([
    startCourseQuiz(tools, course, { ...form, seed: newId() }, now()),
    startCourseQuiz(tools, course, { ...form, seed: newId() }, now()),
    startCourseQuiz(tools, course, { memberId: member, attemptId: newId(), seed: newId() }, now()),
  ])
  expect(new Set(all.map((quiz) => (quiz.ok ? quiz.attemptId : ''))).size).toBe(1)
  expect(await database.quizAttempt.count({ where: { memberId: member } })).toBe(1)
  expect((await findAttempt(database, member, form.attemptId))?.questions.length).toBe(10)
})

test('a form whose sitting has ended starts another; one that somebody else has used starts nothing', async () => {
  const [{ id: member }, { id: other }] = [await addSampleMember(database), await addSampleMember(database)]
  const attemptId = newId()
  const start = (memberId: string) =>
    startCourseQuiz(tools, course, { memberId, attemptId, seed: newId() }, now())
  expect(await start(member)).toEqual({ ok: true, attemptId })
  expect(await start(other)).toEqual({ ok: false, reason: 'id-taken' })
  const later = new Date(Date.now() + 600_000).toISOString()
  await submitAttempt(tools, [course], { memberId: member, attemptId }, later)
  const again = await start(member)
  expect(again).toMatchObject({ ok: true })
  expect(again).not.toEqual({ ok: true, attemptId })
  expect(await database.quizAttempt.count({ where: { memberId: member } })).toBe(2)
  expect(await database.quizAttempt.count({ where: { memberId: other } })).toBe(0)
})

test('an answer is kept, replaced by a newer one, and not by an older one that arrives late', async () => {
  const { id: member } = await addSampleMember(database)
  const { id } = await started(member)
  await answer(id, 0, false, { member, occurredAt: '2026-11-22T01:00:00.000Z' })
  await answer(id, 0, true, { member, occurredAt: '2026-11-22T01:00:10.000Z' })
  await answer(id, 0, false, { member, occurredAt: '2026-11-22T01:00:05.000Z' })
  const attempt = await read(id, member)
  expect([...attempt.answers.values()].map(({ response }) => response)).toEqual([
    { type: 'judge', answer: true },
  ])
  expect(await database.ledgerEntry.count({ where: { memberId: member, kind: 'quiz.answered' } })).toBe(3)
})

test('a double tap records one entry; another answer under a used id is an answer of its own', async () => {
  const { id: member } = await addSampleMember(database)
  const { id } = await started(member)
  const answerId = newId()
  await Promise.all([answer(id, 1, true, { member, answerId }), answer(id, 1, true, { member, answerId })])
  expect(await database.ledgerEntry.count({ where: { memberId: member, kind: 'quiz.answered' } })).toBe(1)
  expect(await answer(id, 1, false, { member, answerId })).toEqual({ ok: true })
  expect([...(await read(id, member)).answers.values()][0]?.response).toEqual({
    type: 'judge',
    answer: false,
  })
})

test('nothing in the record tells what is right before a course quiz is handed in', async () => {
  const { id: member } = await addSampleMember(database)
  const { id } = await started(member)
  await answer(id, 0, true, { member })
  const entries = await database.ledgerEntry.findMany({ where: { memberId: member } })
  expect(entries.map(({ payload }) => payload).join('')).not.toMatch(/"score":\d|解释|理由/u)
})

test('nine of ten right pass at 80 per cent; seven do not; the passed one stays a fact', async () => {
  const { id: member } = await addSampleMember(database)
  const passed = await started(member)
  for (let place = 0; place < 9; place++) await answer(passed.id, place, true, { member })
  const result = await submit(passed.id, member)
  expect(result).toMatchObject({ score: 9000, maximum: 10_000, passedAt: expect.any(String) })
  const again = await started(member)
  expect(again.questions).not.toEqual(passed.questions)
  for (let place = 0; place < 10; place++) await answer(again.id, place, place < 7, { member })
  expect(await submit(again.id, member)).toMatchObject({ score: 7000, passedAt: null })
  const history = await findQuizHistory(database, member, course.id)
  expect(history).toMatchObject({ running: null, best: { id: passed.id, score: 9000 } })
  expect(history.past.length).toBe(2)
  expect(await findPassedQuizzes(database, member)).toEqual([
    {
      memberId: member,
      courseId: course.id,
      contentVersion: course.contentVersion,
      passedAt: result?.passedAt,
    },
  ])
})

test('handing in twice at once gives one result; answers after it are refused and said so', async () => {
  const { id: member } = await addSampleMember(database)
  const { id } = await started(member)
  const both = await Promise.all([1, 2].map(() => submit(id, member)))
  expect(both.map((attempt) => attempt?.score)).toEqual([0, 0])
  expect(await database.ledgerEntry.count({ where: { memberId: member, kind: 'quiz.submitted' } })).toBe(1)
  expect(await answer(id, 0, true, { member })).toEqual({ ok: false, reason: 'already-submitted' })
})

test('an answer saved while the quiz is being judged is judged with it', async () => {
  const { id: member } = await addSampleMember(database)
  const { id } = await started(member)
  const [result] = await Promise.all([
    submit(id, member),
    ...Array.from({ length: 5 }, (_, place) => answer(id, place, true, { member })),
  ])
  const attempt = await read(id, member)
  expect(result?.score).toBe(attempt.answers.size * 1000)
  expect([...attempt.answers.values()].every(({ score }) => score === 1000)).toBe(true)
})

test('the sitting of another member does not exist', async () => {
  const { id: member } = await addSampleMember(database)
  const { id } = await started(member)
  expect(await findAttempt(database, memberId, id)).toBeNull()
  expect(await submitAttempt(tools, [course], { memberId, attemptId: id }, now())).toBeNull()
  const asked = [...findQuestions([course], [`${course.id}/point-0-q0`]).values()][0]!
  const forged = { ...(await read(id, member)), memberId }
  const saved = await saveAnswer(record, forged, asked, {
    answerId: newId(),
    response: { type: 'judge', answer: true },
    occurredAt: now(),
  })
  expect(saved).toEqual({ ok: false, reason: 'no-attempt' })
})

test('ten questions answered within a second are not handed in: the sitting goes on and nothing is lost', async () => {
  const { id: member } = await addSampleMember(database)
  const started = await startCourseQuiz(
    quick,
    course,
    { memberId: member, attemptId: newId(), seed: 's' },
    now(),
  )
  const id = started.ok ? started.attemptId : ''
  for (let place = 0; place < 10; place++) {
    const attempt = await read(id, member)
    const asked = findQuestions([course], attempt.questions).get(attempt.questions[place] ?? '')
    if (!asked) throw new Error('no question')
    const response = { type: 'judge', answer: true } as const
    await saveAnswer(quick.record, attempt, asked, { answerId: newId(), response, occurredAt: now() })
  }
  const hand = () => submitAttempt(quick, [course], { memberId: member, attemptId: id }, now())
  expect(await hand()).toBe('too-soon')
  expect((await read(id, member)).submittedAt).toBeNull()
  frozen = addMilliseconds(frozen, 10_000)
  expect(await hand()).toMatchObject({ score: 10_000, passedAt: expect.any(String) })
  const entry = await database.ledgerEntry.findFirst({ where: { memberId: member, kind: 'quiz.submitted' } })
  expect(JSON.parse(entry?.payload ?? '')).toMatchObject({ steps: 10, flags: ['hurried'] })
})
