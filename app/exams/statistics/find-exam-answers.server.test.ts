import { expect, test } from 'vitest'
import { listAskedSets } from '#app/bank/statistics/list-asked-sets.server.ts'
import { addMilliseconds } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { at, heldExam, release, sit, tools } from '#tests/exams/held-exam.ts'
import { remarkQuestion } from '../desk/remark-question.server.ts'
import { findExamAnswers } from './find-exam-answers.server.ts'

test('released results give shares, chosen options and times, of members within reach alone', async () => {
  const { id, ids, by } = await heldExam(2)
  const [first = '', second = ''] = ids
  const sitting = await sit(id, first, 3)
  await sit(id, second, 0)
  // The three answers came after 30, 50 and 90 seconds.
  for (const [number, second] of [
    [4, 30],
    [5, 50],
    [6, 90],
  ] as const)
    await database.examAnswer.update({
      where: { sittingId_number: { sittingId: sitting.id, number } },
      data: { answeredAt: addMilliseconds(at, second * 1000) },
    })
  expect((await findExamAnswers(database, [''], id)).size).toBe(0)
  await release(id, by.memberId)
  const scope = `u-${first}/`
  const found = await findExamAnswers(database, [scope], id)
  const judged = sitting.paper.slice(3).flatMap(({ ref }) => found.get(ref) ?? [])
  expect(judged).toEqual([30, 20, 40].map((seconds) => ({ share: 1, rest: 0.4, choices: ['true'], seconds })))
  const open = sitting.paper.slice(0, 3).flatMap(({ ref }) => found.get(ref) ?? [])
  expect(open).toEqual([1, 2, 3].map(() => ({ share: 0, rest: 0.6, choices: [], seconds: null })))
  const all = await findExamAnswers(database, [''], id)
  expect([...all.values()].flat()).toHaveLength(12)
  expect(await findExamAnswers(database, [], id)).toEqual(new Map())
  const sets = await listAskedSets(database, [scope])
  expect(sets.map(({ value }) => value)).toContain(`exam:${id}`)
})

test('a question that was found wrong is as hard as it was to those who sat it, whatever marks they were given', async () => {
  const { id, ids, by, exam } = await heldExam(1)
  const sitting = await sit(id, ids[0] ?? '', 2)
  await release(id, by.memberId)
  const before = await findExamAnswers(database, [''], id)
  const missed = sitting.paper[5]?.ref ?? ''
  await remarkQuestion(tools, await exam(), missed, { ...by, reason: '题目有误' })
  expect(await findExamAnswers(database, [''], id)).toEqual(before)
  expect(before.get(missed)).toMatchObject([{ share: 0 }])
})
