import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { startPractice } from '#app/mastery/start-practice.server.ts'
import { PracticeForm, scopeOf } from '#app/mastery/practice-form.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { sampleCourse } from '#tests/questions/sample-course.ts'
import { findAttempt } from './find-attempt.server.ts'
import { quizzesProjector } from './quizzes.projector.server.ts'
import { startCourseQuiz } from './start-course-quiz.server.ts'
import { takeAnswer } from './take-answer.server.ts'

const course = sampleCourse()
const { record } = createRecorder({ database, projectors: [quizzesProjector], now })
const tools = { record, database }

async function startedQuiz() {
  const { id: memberId } = await addSampleMember(database)
  const started = await startCourseQuiz(tools, course, { memberId, attemptId: newId(), seed: newId() }, now())
  if (!started.ok) throw new Error(started.reason)
  return { memberId, attemptId: started.attemptId }
}

function formOf(fields: ReadonlyArray<readonly [string, string]>): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    '-1',
    '0',
    '1',
    '1e3',
    '1.5',
    'Infinity',
    'NaN',
    '99999999999999999999',
    '__proto__',
    'true',
    "' OR 1=1 --",
  ),
)
const hostileFields = fc.array(
  fc.tuple(
    fc.constantFrom('number', 'answerId', 'heldFor', 'answer', 'go', 'place.x', 'blank.b1', '__proto__'),
    hostileText,
  ),
  { maxLength: 12 },
)

test('no form makes taking an answer throw, and what is refused leaves nothing behind', async () => {
  const { memberId, attemptId } = await startedQuiz()
  await fc.assert(
    fc.asyncProperty(hostileFields, async (fields) => {
      const before = await database.ledgerEntry.count({ where: { memberId } })
      const taken = await takeAnswer(
        tools,
        [course],
        { memberId, attemptId, sitsExam: false, form: formOf(fields) },
        now(),
      )
      const written = (await database.ledgerEntry.count({ where: { memberId } })) - before
      expect(written).toBeLessThanOrEqual(taken.ok ? 1 : 0)
    }),
    { numRuns: 150 },
  )
})

test('no form that starts a round throws; it names a real scope or none', () => {
  const names = fc.constantFrom('attemptId', 'course', 'point', 'mistakes', 'length', '__proto__')
  fc.assert(
    fc.property(fc.array(fc.tuple(names, hostileText)), (fields) => {
      const parsed = parseForm(PracticeForm, formOf(fields))
      if (!parsed.ok) return
      expect([5, 10]).toContain(parsed.value.length)
      const scope = scopeOf([course], parsed.value)
      if (scope) expect([null, course.id]).toContain(scope.courseId)
    }),
  )
})

test('an answer that waited on the device counts from when it was given, whatever its clock says', async () => {
  const { memberId, attemptId } = await startedQuiz()
  const given = (answer: string, heldFor: number) =>
    formOf([
      ['number', '1'],
      ['answer', answer],
      ['answerId', newId()],
      ['heldFor', String(heldFor)],
    ])
  const later = new Date(Date.now() + 60_000).toISOString()
  expect(
    await takeAnswer(
      tools,
      [course],
      { memberId, attemptId, sitsExam: false, form: given('true', 0) },
      later,
    ),
  ).toMatchObject({ ok: true })
  // Given ten seconds earlier than the one above, sent a second after it.
  expect(
    await takeAnswer(
      tools,
      [course],
      { memberId, attemptId, sitsExam: false, form: given('false', 11_000) },
      new Date(Date.parse(later) + 1000).toISOString(),
    ),
  ).toMatchObject({ ok: true })
  const attempt = await findAttempt(database, memberId, attemptId)
  expect([...(attempt?.answers.values() ?? [])][0]?.response).toEqual({ type: 'judge', answer: true })
})

test('a course quiz lets an answer be taken back; practice asks for a whole one', async () => {
  const { memberId, attemptId } = await startedQuiz()
  const cleared = formOf([['number', '1']])
  expect(
    await takeAnswer(tools, [course], { memberId, attemptId, sitsExam: false, form: cleared }, now()),
  ).toEqual({
    ok: true,
    number: 1,
    saved: false,
  })
  expect(await database.quizAnswer.count({ where: { attemptId } })).toBe(0)
  await takeAnswer(
    tools,
    [course],
    {
      memberId,
      attemptId,
      sitsExam: false,
      form: formOf([
        ['number', '1'],
        ['answer', 'true'],
      ]),
    },
    now(),
  )
  await takeAnswer(tools, [course], { memberId, attemptId, sitsExam: false, form: cleared }, now())
  expect(
    [...((await findAttempt(database, memberId, attemptId))?.answers.values() ?? [])][0]?.response,
  ).toBeNull()
  const scope = { courseId: null, point: null, mistakes: false }
  const practice = await startPractice(
    tools,
    [course],
    { memberId, attemptId: newId(), seed: 's', scope, length: 5 },
    now(),
  )
  if (!practice.ok) throw new Error(practice.reason)
  expect(
    await takeAnswer(
      tools,
      [course],
      { memberId, attemptId: practice.attemptId, sitsExam: false, form: cleared },
      now(),
    ),
  ).toMatchObject({
    ok: false,
    reason: 'invalid',
    errors: { answer: '请判断这句话对还是错' },
  })
})

test('while its member sits an exam an answer of practice waits with everything typed; one of a course quiz is kept', async () => {
  const { memberId, attemptId } = await startedQuiz()
  const scope = { courseId: null, point: null, mistakes: false }
  const round = { memberId, attemptId: newId(), seed: 's', scope, length: 5 }
  const practice = await startPractice(tools, [course], round, now())
  if (!practice.ok) throw new Error(practice.reason)
  const form = formOf([
    ['number', '2'],
    ['answer', 'false'],
    ['answerId', newId()],
  ])
  const take = (attempt: string, sitsExam: boolean) =>
    takeAnswer(tools, [course], { memberId, attemptId: attempt, sitsExam, form }, now())
  const waiting = { ok: false, reason: 'sits-exam', number: 2, values: { answer: ['false'] } }
  expect(await take(practice.attemptId, true)).toEqual(waiting)
  expect(await database.quizAnswer.count({ where: { attemptId: practice.attemptId } })).toBe(0)
  expect(await take(attemptId, true)).toMatchObject({ ok: true })
  expect(await take(practice.attemptId, false)).toMatchObject({ ok: true, saved: true })
  expect(await take(practice.attemptId, true)).toMatchObject({ ok: false })
})
