import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { findAttempt } from '#app/quizzes/find-attempt.server.ts'
import { findQuestions } from '#app/quizzes/question-ref.ts'
import { quizzesProjector } from '#app/quizzes/quizzes.projector.server.ts'
import { saveAnswer } from '#app/quizzes/save-answer.server.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { sampleCourse } from '#tests/questions/sample-course.ts'
import { countPractice } from './count-practice.server.ts'
import { findMistakes } from './find-mistakes.server.ts'
import { masteryProjector } from './mastery.projector.server.ts'
import type { PracticeScope } from './practice-scope.ts'
import { startPractice } from './start-practice.server.ts'

const course = sampleCourse()
// Members take a few seconds for each answer: the clock of the server goes on with every transaction.
let steps = 0
const clock = () => addMilliseconds(now(), 5_000 * steps++)
const { record } = createRecorder({ database, projectors: [quizzesProjector, masteryProjector], now: clock })
const tools = { record, database }
const everything: PracticeScope = { courseId: null, point: null, mistakes: false }

function start(memberId: string, { attemptId = newId(), scope = everything, ends = '' }) {
  const round = { memberId, attemptId, seed: newId(), scope, length: 5 }
  return startPractice(tools, [course], { ...round, ends: { attemptId: ends, courses: [course] } }, now())
}

/** Begins a round and answers its first question wrong. */
async function beginWrong(memberId: string): Promise<string> {
  const started = await start(memberId, {})
  if (!started.ok) throw new Error(started.reason)
  const attempt = await findAttempt(database, memberId, started.attemptId)
  const [asked] = findQuestions([course], attempt?.questions ?? []).values()
  if (!attempt || !asked) throw new Error('no question')
  const wrong = { type: 'judge' as const, answer: false }
  const given = { answerId: newId(), response: wrong, occurredAt: now() }
  expect(await saveAnswer(record, attempt, asked, given)).toEqual({ ok: true })
  return started.attemptId
}

async function submittedAt(memberId: string, attemptId: string) {
  return (await findAttempt(database, memberId, attemptId))?.submittedAt ?? null
}

test('a round that runs is never opened in place of another one that was asked for, nor ended unasked', async () => {
  const { id: memberId } = await addSampleMember(database)
  const running = await beginWrong(memberId)
  const refused = { ok: false, reason: 'practice-running' }
  expect(await start(memberId, { scope: { ...everything, mistakes: true } })).toEqual(refused)
  expect(await start(memberId, { ends: newId() })).toEqual(refused)
  expect(await submittedAt(memberId, running)).toBeNull()
  // The form that began it, sent once more, is answered with it.
  expect(await start(memberId, { attemptId: running })).toEqual({ ok: true, attemptId: running })
})

test('the running round ends as it stands for the one that is begun, and only what was answered counts', async () => {
  const { id: memberId } = await addSampleMember(database)
  const running = await beginWrong(memberId)
  const scope = { ...everything, mistakes: true }
  const again = { attemptId: newId(), scope, ends: running }
  expect(await start(memberId, again)).toEqual({ ok: true, attemptId: again.attemptId })
  expect(await submittedAt(memberId, running)).not.toBeNull()
  const mistakes = await findMistakes(database, memberId, [course])
  expect(mistakes).toHaveLength(1)
  const begun = await findAttempt(database, memberId, again.attemptId)
  expect(begun?.questions).toEqual(mistakes.map(({ ref }) => ref))
  expect(await start(memberId, again)).toEqual({ ok: true, attemptId: again.attemptId })
})

test('where there is nothing to ask, the running round goes on', async () => {
  const { id: memberId } = await addSampleMember(database)
  const started = await start(memberId, {})
  if (!started.ok) throw new Error(started.reason)
  const scope = { ...everything, mistakes: true }
  const refused = { ok: false, reason: 'no-questions' }
  expect(await start(memberId, { scope, ends: started.attemptId })).toEqual(refused)
  expect(await submittedAt(memberId, started.attemptId)).toBeNull()
})

test('a form with the id of another member begins nothing, and the running round goes on', async () => {
  const [{ id: memberId }, { id: other }] = [await addSampleMember(database), await addSampleMember(database)]
  const taken = await beginWrong(other)
  const running = await beginWrong(memberId)
  const refused = { ok: false, reason: 'id-taken' }
  expect(await start(memberId, { attemptId: taken, ends: running })).toEqual(refused)
  expect(await submittedAt(memberId, running)).toBeNull()
})

test('a form sent again after its round ended begins another', async () => {
  const { id: memberId } = await addSampleMember(database)
  const first = await beginWrong(memberId)
  const next = await start(memberId, { ends: first })
  if (!next.ok) throw new Error(next.reason)
  const again = await start(memberId, { attemptId: first, ends: next.attemptId })
  expect(again).toEqual({ ok: true, attemptId: expect.any(String) })
  expect([first, next.attemptId]).not.toContain(again.ok ? again.attemptId : '')
  expect(await submittedAt(memberId, next.attemptId)).not.toBeNull()
})

test('every point is in one line of the overview, and one answered wrong today is not yet sure', async () => {
  const { id: memberId } = await addSampleMember(database)
  const count = () => countPractice(database, memberId, [course], dayOf(now()))
  const points = course.points.length
  expect(await count()).toEqual({ new: points, due: 0, uncertain: 0, sure: 0, mistakes: 0, dueMistakes: 0 })
  await beginWrong(memberId)
  expect(await count()).toEqual({
    new: points - 1,
    due: 0,
    uncertain: 1,
    sure: 0,
    mistakes: 1,
    dueMistakes: 0,
  })
})
