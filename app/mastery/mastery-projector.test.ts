import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { findAttempt } from '#app/quizzes/find-attempt.server.ts'
import { findQuestions } from '#app/quizzes/question-ref.ts'
import { quizzesProjector } from '#app/quizzes/quizzes.projector.server.ts'
import { saveAnswer } from '#app/quizzes/save-answer.server.ts'
import { startCourseQuiz } from '#app/quizzes/start-course-quiz.server.ts'
import { submitAttempt } from '#app/quizzes/submit-attempt.server.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { sampleCourse } from '#tests/questions/sample-course.ts'
import { findMistakes } from './find-mistakes.server.ts'
import { findPointMastery, findQuestionMastery } from './find-mastery.server.ts'
import { masteryProjector } from './mastery.projector.server.ts'
import { startPractice } from './start-practice.server.ts'

const course = sampleCourse()
// Members take a few seconds for each answer: the clock of the server goes on with every transaction.
let steps = 0
const clock = () => addMilliseconds(now(), 5_000 * steps++)
const { record } = createRecorder({ database, projectors: [quizzesProjector, masteryProjector], now: clock })
const tools = { record, database }
const everything = { courseId: null, point: null, mistakes: false }

async function answerAll(memberId: string, attemptId: string, right: boolean): Promise<void> {
  const attempt = await findAttempt(database, memberId, attemptId)
  if (!attempt) throw new Error('no attempt')
  for (const asked of findQuestions([course], attempt.questions).values()) {
    const given = {
      answerId: newId(),
      response: { type: 'judge' as const, answer: right },
      occurredAt: now(),
    }
    expect(await saveAnswer(record, attempt, asked, given)).toEqual({ ok: true })
  }
}

test('practice counts answer by answer, a course quiz when it is handed in, neither twice', async () => {
  const { id: memberId } = await addSampleMember(database)
  const practice = await startPractice(
    tools,
    [course],
    { memberId, attemptId: newId(), seed: 's', scope: everything, length: 5 },
    now(),
  )
  if (!practice.ok) throw new Error(practice.reason)
  await answerAll(memberId, practice.attemptId, false)
  expect((await findQuestionMastery(database, memberId)).length).toBe(5)
  await submitAttempt(tools, [course], { memberId, attemptId: practice.attemptId }, now())
  const total = (rows: ReadonlyArray<{ answers: number }>) =>
    rows.reduce((sum, { answers }) => sum + answers, 0)
  expect(total(await findPointMastery(database, memberId))).toBe(5)

  const quiz = await startCourseQuiz(tools, course, { memberId, attemptId: newId(), seed: 's' }, now())
  if (!quiz.ok) throw new Error(quiz.reason)
  await answerAll(memberId, quiz.attemptId, true)
  expect(total(await findPointMastery(database, memberId))).toBe(5)
  await submitAttempt(tools, [course], { memberId, attemptId: quiz.attemptId }, now())
  expect(total(await findPointMastery(database, memberId))).toBe(15)
})

test('a practice answer stands once it was explained', async () => {
  const { id: memberId } = await addSampleMember(database)
  const practice = await startPractice(
    tools,
    [course],
    { memberId, attemptId: newId(), seed: 's', scope: everything, length: 5 },
    now(),
  )
  if (!practice.ok) throw new Error(practice.reason)
  await answerAll(memberId, practice.attemptId, false)
  const attempt = await findAttempt(database, memberId, practice.attemptId)
  const [asked] = findQuestions([course], attempt?.questions ?? []).values()
  if (!attempt || !asked) throw new Error('no attempt')
  const again = { answerId: newId(), response: { type: 'judge' as const, answer: true }, occurredAt: now() }
  expect(await saveAnswer(record, attempt, asked, again)).toEqual({ ok: false, reason: 'already-answered' })
})

test('the wrong-question book holds what was last answered wrong; practising it right empties it', async () => {
  const { id: memberId } = await addSampleMember(database)
  const first = await startPractice(
    tools,
    [course],
    { memberId, attemptId: newId(), seed: 's', scope: everything, length: 5 },
    now(),
  )
  if (!first.ok) throw new Error(first.reason)
  await answerAll(memberId, first.attemptId, false)
  await submitAttempt(tools, [course], { memberId, attemptId: first.attemptId }, now())
  const wrong = await findMistakes(database, memberId, [course])
  expect(wrong.length).toBe(5)
  const scope = { ...everything, mistakes: true }
  const again = await startPractice(
    tools,
    [course],
    { memberId, attemptId: newId(), seed: 't', scope, length: 10 },
    now(),
  )
  if (!again.ok) throw new Error(again.reason)
  const attempt = await findAttempt(database, memberId, again.attemptId)
  expect([...(attempt?.questions ?? [])].sort()).toEqual(wrong.map(({ ref }) => ref).sort())
  await answerAll(memberId, again.attemptId, true)
  expect(await findMistakes(database, memberId, [course])).toEqual([])
  await submitAttempt(tools, [course], { memberId, attemptId: again.attemptId }, now())
  expect(
    await startPractice(
      tools,
      [course],
      { memberId, attemptId: newId(), seed: 'u', scope, length: 10 },
      now(),
    ),
  ).toEqual({ ok: false, reason: 'no-questions' })
})

test('an exercise of a lesson counts for its point', async () => {
  const { id: memberId } = await addSampleMember(database)
  const payload = {
    courseId: 'sample',
    exerciseId: 'point-0-q0',
    point: 'sample/point-0',
    score: 500,
    maximum: 1000,
  }
  const entry = {
    id: newId(),
    memberId,
    kind: 'exercise.answered',
    version: 1,
    occurredAt: now(),
    contentVersion: '1',
    enteredBy: null,
    payload,
  }
  await record([entry])
  expect(await findPointMastery(database, memberId)).toMatchObject([
    { point: 'sample/point-0', answers: 1, strength: 500 },
  ])
  expect(await findQuestionMastery(database, memberId)).toMatchObject([
    { question: 'sample/point-0-q0', wrong: 1 },
  ])
})
