import { expect, test } from 'vitest'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, dayOf, now } from '#app/platform/clock.ts'
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
import { countPractice } from './count-practice.server.ts'
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
const inDays = (days: number) => addMilliseconds(now(), days * 24 * 3_600_000)
const everything = { courseId: null, point: null, mistakes: false }

/** Answers the round `days` days from now. */
async function answerAll(memberId: string, attemptId: string, right: boolean, days = 0): Promise<void> {
  const attempt = await findAttempt(database, memberId, attemptId)
  if (!attempt) throw new Error('no attempt')
  for (const asked of findQuestions([course], attempt.questions).values()) {
    const given = {
      answerId: newId(),
      response: { type: 'judge' as const, answer: right },
      occurredAt: inDays(days),
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

test('the wrong-question book holds a question until it was answered right on three days, each after a longer time', async () => {
  const { id: memberId } = await addSampleMember(database)
  const round = async (days: number, right: boolean, mistakes: boolean) => {
    const asked = { memberId, attemptId: newId(), seed: 's', scope: { ...everything, mistakes }, length: 10 }
    const started = await startPractice(tools, [course], asked, inDays(days))
    if (!started.ok) return started.reason
    await answerAll(memberId, started.attemptId, right, days)
    const attempt = await submitAttempt(
      tools,
      [course],
      { memberId, attemptId: started.attemptId },
      inDays(days),
    )
    return attempt === 'too-soon' ? [] : [...(attempt?.questions ?? [])].sort()
  }
  const book = async () => {
    const listed = await findMistakes(database, memberId, [course])
    return listed
      .map(({ ref, times, dueOn }) => ({ ref, times, dueOn }))
      .sort((one, other) => (one.ref < other.ref ? -1 : 1))
  }
  const wrong = await round(0, false, false)
  const standing = (times: number, days: number) =>
    [wrong].flat().map((ref) => ({ ref, times, dueOn: dayOf(inDays(days)) }))
  expect(await book()).toEqual(standing(0, 1))
  expect(await countPractice(database, memberId, [course], dayOf(now()))).toMatchObject({
    mistakes: wrong.length,
    dueMistakes: 0,
  })
  expect(await round(1, true, true)).toEqual(wrong)
  expect(await book()).toEqual(standing(1, 4))
  expect(await countPractice(database, memberId, [course], dayOf(inDays(4)))).toMatchObject({
    dueMistakes: wrong.length,
  })
  // An ordinary round asks them too, before everything else.
  expect(await round(4, true, false)).toEqual(wrong)
  expect(await book()).toEqual(standing(2, 11))
  expect(await round(11, true, true)).toEqual(wrong)
  expect(await book()).toEqual([])
  expect(await round(12, true, true)).toBe('no-questions')
})

function exerciseAnswered(memberId: string, score: number, occurredAt = now()) {
  const exercise = { courseId: 'sample', exerciseId: 'point-0-q0', point: 'sample/point-0' }
  const about = { kind: 'exercise.answered', version: 1, contentVersion: '1', enteredBy: null }
  return { id: newId(), memberId, occurredAt, ...about, payload: { ...exercise, score, maximum: 1000 } }
}

test('answers that an outbox brings later than newer ones leave a question as they would have in time, and rebuild the same', async () => {
  const [{ id: inTime }, { id: late }] = [await addSampleMember(database), await addSampleMember(database)]
  const given = [0, 1000, 1000, 0, 1000, 500, 1000, 1000].map((score, step) => ({
    score,
    at: inDays(2 * step),
  }))
  for (const { score, at } of given) await record([exerciseAnswered(inTime, score, at)])
  const [newest] = await findPointMastery(database, inTime)
  for (const { score, at } of given.toReversed()) await record([exerciseAnswered(late, score, at)])
  expect(await findQuestionMastery(database, late)).toEqual(await findQuestionMastery(database, inTime))
  const [point] = await findPointMastery(database, late)
  expect([point?.lastAnsweredAt, point?.answers]).toEqual([newest?.lastAnsweredAt, given.length])
  const { differences } = await rebuildProjections(database, [quizzesProjector, masteryProjector], {
    keep: false,
  })
  expect(differences).toEqual([])
})

test('an exercise of a lesson counts for its point', async () => {
  const { id: memberId } = await addSampleMember(database)
  await record([exerciseAnswered(memberId, 500)])
  expect(await findPointMastery(database, memberId)).toMatchObject([
    { point: 'sample/point-0', answers: 1, strength: 500 },
  ])
  expect(await findQuestionMastery(database, memberId)).toMatchObject([
    { question: 'sample/point-0-q0', wrong: 1 },
  ])
})
