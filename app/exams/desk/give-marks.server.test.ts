import { expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { at, tools } from '#tests/exams/held-exam.ts'
import { markedSitting } from '#tests/exams/marked-sitting.ts'
import { cutShort } from '#tests/harness/cut-short.ts'
import { markSittings } from '../mark-sittings.server.ts'
import { findUnmarked } from './find-unmarked.server.ts'
import { giveMarks } from './give-marks.server.ts'
import { markAnswer } from './mark-answer.server.ts'
import { releaseExam } from './release-exam.server.ts'

const QUESTIONS = 5

test('two who mark different answers of one sitting at once: what both gave stands', async () => {
  const { exam, give, markOf } = await markedSitting(QUESTIONS)
  const numbers = Array.from({ length: QUESTIONS }, (_, index) => index + 1)
  const given = await Promise.all(numbers.map((number) => give(number, 2, number % 2)))
  expect(given).toEqual(numbers.map(() => ({ ok: true })))
  const { score, pending } = await markOf()
  expect([score, pending]).toEqual([QUESTIONS * 500, 0])
  expect(await findUnmarked(database, exam.id)).toEqual([])
})

test('two who mark the same answer at once: the first one counts, the second one is told', async () => {
  const { give, markOf } = await markedSitting(QUESTIONS)
  const both = await Promise.all([give(1, 1, 0), give(1, 4, 1)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'already-marked' })
  const expected = both[0]?.ok ? 250 : 1000
  expect((await markOf()).score).toBe(expected)
})

test('a sitting that is judged anew while somebody marks it loses nothing', async () => {
  const { exam, sittingId, markers, give, markOf } = await markedSitting(QUESTIONS)
  await Promise.all([
    give(1, 4),
    markSittings(database, [sittingId], at),
    giveMarks(tools, exam, [{ sittingId, marks: new Map([[2, 700]]) }], {
      ...{ memberId: markers[0] ?? '', at },
      reason: '题目有误',
    }),
    markSittings(database, [sittingId], at),
    give(3, 4),
  ])
  const { score, pending } = await markOf()
  expect([score, pending]).toEqual([2700, 2])
  for (const number of [4, 5]) await give(number, 0)
  const by = {
    memberId: markers[0] ?? '',
    enteredBy: markers[0] ?? '',
    at: addMilliseconds(at, 3 * 3_600_000),
  }
  expect(await releaseExam(tools, exam, by)).toEqual({ ok: true, results: 1 })
})

test('an answer can be marked however many others were handed in before it in the meantime', async () => {
  const { exam, give, markOf } = await markedSitting(QUESTIONS)
  const { sittingId: _, ...mark } = await markOf()
  const others = Array.from({ length: 12 }, (_, index) => ({
    ...mark,
    sittingId: `00000000-${newId()}-${index}`,
  }))
  await database.examMark.createMany({ data: others })
  expect(await give(1, 4)).toEqual({ ok: true })
  expect(await give(1, 2)).toMatchObject({ reason: 'already-marked' })
  await database.examMark.deleteMany({ where: { examId: exam.id, sittingId: { startsWith: '00000000-' } } })
})

test('points are kept together with what follows from them: cut short, the answer still waits', async () => {
  const { exam, sittingId, give, markOf } = await markedSitting(QUESTIONS)
  const line = { sittingId, number: '1', 'line-r1': '4' }
  const by = { memberId: 'marker', at }
  await expect(markAnswer({ ...tools, database: cutShort(database) }, exam, line, by)).rejects.toThrow(
    'power cut',
  )
  expect(await findUnmarked(database, exam.id)).toHaveLength(QUESTIONS)
  expect(await give(1, 4)).toEqual({ ok: true })
  expect((await markOf()).score).toBe(1000)
})
