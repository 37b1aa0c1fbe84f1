import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { quizAnswered } from '#app/quizzes/quiz-answered.entry.ts'
import { quizStarted } from '#app/quizzes/quiz-started.entry.ts'
import { quizzesProjector } from '#app/quizzes/quizzes.projector.server.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { masteryProjector } from './mastery.projector.server.ts'

const projectors = [quizzesProjector, masteryProjector]
const { record } = createRecorder({ database, projectors, now })
const START = '2026-11-22T01:00:00.000Z'
const QUESTIONS = ['a/q1', 'a/q2', 'a/q3']

type Purpose = 'practice' | 'course-quiz'
type Sitting = { memberId: string; attemptId: string; purpose: Purpose }

async function begun(purpose: Purpose): Promise<Sitting> {
  const { id: memberId } = await addSampleMember(database)
  const attemptId = newId()
  const questions = QUESTIONS.map((question) => ({ question, point: 'a/p' }))
  const payload = { attemptId, purpose, courseId: 'a', title: '甲', seed: 's', passMark: 60, questions }
  await record([quizStarted({ memberId, occurredAt: START, contentVersion: '1', payload })])
  return { memberId, attemptId, purpose }
}

const given = fc.record({
  who: fc.integer({ min: 0, max: 3 }),
  question: fc.integer({ min: 0, max: 3 }),
  seconds: fc.integer({ min: 0, max: 3 }),
  score: fc.constantFrom(0, 500, 1000),
  asOther: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
})

function entryOf(
  { who, question, seconds, score, asOther }: typeof given extends fc.Arbitrary<infer One> ? One : never,
  sittings: ReadonlyArray<Sitting>,
) {
  const { memberId, attemptId, purpose } = sittings[who] ?? {
    memberId: '',
    attemptId: '',
    purpose: 'practice',
  }
  const isPractice = purpose === 'practice'
  const payload = {
    ...{ attemptId, purpose, courseId: 'a', courseTitle: '甲', question: QUESTIONS[question] ?? 'a/unknown' },
    ...{
      stem: '题',
      point: 'a/p',
      pointTitle: '点',
      response: { type: 'judge' as const, answer: score > 0 },
    },
    ...{ score: isPractice ? score : null, maximum: isPractice ? 1000 : null },
  }
  const occurredAt = addMilliseconds(START, 1000 * seconds)
  const by = asOther ? (sittings[(who + 1) % sittings.length]?.memberId ?? memberId) : memberId
  return quizAnswered({ id: newId(), memberId: by, occurredAt, contentVersion: '1', payload })
}

test('answers that arrive together leave what they would leave one after the other, and only the wrong ones are refused', async () => {
  const asked = async (list: Array<Parameters<typeof entryOf>[0]>) => {
    const purposes: Array<Purpose> = ['practice', 'course-quiz', 'practice', 'course-quiz']
    const [together, apart] = [await Promise.all(purposes.map(begun)), await Promise.all(purposes.map(begun))]
    const reasonOf = (outcome: PromiseSettledResult<unknown>) =>
      outcome.status === 'fulfilled' ? 'kept' : String(outcome.reason.reason)
    const outcomes = await Promise.allSettled(list.map((one) => record([entryOf(one, together)])))
    const expected: Array<string> = []
    for (const one of list)
      expected.push(...(await Promise.allSettled([record([entryOf(one, apart)])])).map(reasonOf))
    expect(outcomes.map(reasonOf)).toEqual(expected)
    expect(await Promise.all(together.map(standing))).toEqual(await Promise.all(apart.map(standing)))
  }
  await fc.assert(fc.asyncProperty(fc.array(given, { minLength: 2, maxLength: 12 }), asked), { numRuns: 8 })
  const { differences } = await rebuildProjections(database, projectors, { keep: false })
  expect(differences).toEqual([])
})

/** What is kept of a sitting and its member, without ids. */
async function standing({ memberId, attemptId }: Sitting) {
  const answers = await database.quizAnswer.findMany({
    where: { attemptId },
    orderBy: { questionId: 'asc' },
    select: { questionId: true, response: true, score: true, maximum: true, answeredAt: true },
  })
  const points = await database.pointMastery.findMany({
    where: { memberId },
    omit: { memberId: true },
  })
  const questions = await database.questionMastery.findMany({
    where: { memberId },
    orderBy: { question: 'asc' },
    omit: { memberId: true },
  })
  return { answers, points, questions }
}
