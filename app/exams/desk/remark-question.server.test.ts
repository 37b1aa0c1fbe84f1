import { expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { after, heldExam, HOUR, release, sit, tools } from '#tests/exams/held-exam.ts'
import { sampleRules } from '#tests/exams/sample-exam.ts'
import { findResult } from '../find-result.server.ts'
import { readPool } from '../pool-content.server.ts'
import { arrangeResits } from './arrange-resits.server.ts'
import { remarkQuestion } from './remark-question.server.ts'

test('a question that was wrong is worth full marks to those who sit later, too', async () => {
  const { id, ids, by, exam } = await heldExam(1, { ...sampleRules, pass: { total: 100_000, parts: {} } })
  const [memberId = ''] = ids
  await sit(id, memberId, 0)
  await release(id, by.memberId)
  const { questions: asked } = await readPool(database, (await exam()).poolId ?? '')
  const wrong = { ...by, at: after, reason: '题目有误' }
  for (const { ref } of asked) await remarkQuestion(tools, await exam(), ref, wrong)
  const window = { opensAt: addMilliseconds(after, HOUR), closesAt: addMilliseconds(after, 2 * HOUR) }
  await arrangeResits(database, await exam(), window, by)
  const resit = await sit(id, memberId, 0, addMilliseconds(window.opensAt, 60_000))
  await release(id, by.memberId, addMilliseconds(window.closesAt, HOUR))
  const result = await database.examResult.findUniqueOrThrow({ where: { sittingId: resit.id } })
  expect([resit.round, result.score]).toEqual([2, result.maximum])
  // And is told which questions they were, and why.
  const shown = await findResult(database, resit, addMilliseconds(window.closesAt, HOUR))
  expect(shown?.voided).toEqual(resit.paper.map((_, index) => ({ number: index + 1, reason: '题目有误' })))
})

test('a question of another exam is none of this one', async () => {
  const { by, exam } = await heldExam(1)
  const wrong = { ...by, at: after, reason: '题目有误' }
  expect(await remarkQuestion(tools, await exam(), 'elsewhere/q1', wrong)).toBeNull()
})
