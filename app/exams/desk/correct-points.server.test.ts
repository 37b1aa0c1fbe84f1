import { expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { cutShort } from '#tests/harness/cut-short.ts'
import { after, at, HOUR, tools } from '#tests/exams/held-exam.ts'
import { markedSitting } from '#tests/exams/marked-sitting.ts'
import { correctPoints } from './correct-points.server.ts'
import { findLog } from './find-log.server.ts'
import { findMarkedAnswer } from './find-marked-answer.server.ts'
import { countMarked } from './find-given-points.server.ts'
import { findMarked } from './find-marked.server.ts'
import { releaseExam } from './release-exam.server.ts'

/** A sitting of two written questions of ten marks each, rubric of four points; the first one has got one point. */
async function oncePointed() {
  const held = await markedSitting(2)
  const { exam, sittingId, markers, give } = held
  await give(1, 1, 0)
  const open = async () => {
    const answer = await findMarkedAnswer(database, exam.id, { sittingId, number: 1 })
    if (!answer) throw new Error('nobody has marked it')
    return answer
  }
  const correct = async (fields: Record<string, string>, marker = 1, seen = open(), over = tools) => {
    const answer = await seen
    const values = { revision: String(answer.revision), 'line-r1': '3', reason: '看漏一个要点', ...fields }
    return correctPoints(over, exam, { answer, values }, { memberId: markers[marker] ?? '', at })
  }
  return { ...held, open, correct }
}

test('a mark can be looked up with who gave it, and corrected with a reason that stays with it', async () => {
  const { exam, markers, open, correct, markOf } = await oncePointed()
  expect(await findMarked(database, exam, 1)).toMatchObject([
    { number: 1, points: 1, score: 250, maximum: 1000 },
  ])
  expect(await open()).toMatchObject({
    worth: '本题 10 分；要点合计 4，按比例折算',
    answers: [{ asked: null, text: '红脸出汗' }],
  })
  expect(await correct({ reason: ' ' })).toMatchObject({
    status: 400,
    errors: { reason: expect.any(String) },
  })
  expect(await correct({ 'line-r1': '5' })).toMatchObject({
    status: 400,
    errors: { 'line-r1': expect.any(String) },
  })
  expect((await markOf()).score).toBe(250)
  expect(await correct({})).toEqual({ ok: true })
  expect((await markOf()).score).toBe(750)
  const [first = '', second = ''] = await Promise.all(
    markers.map(async (id) => (await database.member.findUniqueOrThrow({ where: { id } })).employeeNumber),
  )
  const { revisions } = await open()
  expect(revisions.map(({ revision, points, reason }) => [revision, points['r1'], reason])).toEqual([
    [2, 3, '看漏一个要点'],
    [1, 1, ''],
  ])
  expect([revisions[0]?.givenBy, revisions[1]?.givenBy]).toEqual([
    expect.stringContaining(second),
    expect.stringContaining(first),
  ])
  // Corrected, it is one marked answer still.
  expect([await countMarked(database, exam.id), (await findMarked(database, exam, 1)).length]).toEqual([1, 1])
})

test('the log says how many points were given and what a correction made of them', async () => {
  const { exam, correct } = await oncePointed()
  await correct({})
  const lines = (await findLog(database, exam.id)).map(({ action, detail }) => `${action} ${detail}`)
  expect(lines).toContainEqual(expect.stringMatching(/^人工评分 .*题号：1.*得分：2\.5 分（满分 10 分）/))
  expect(lines).toContainEqual(
    expect.stringMatching(/^更正人工评分 .*得分：2\.5 分 → 7\.5 分（满分 10 分）.*看漏一个要点/),
  )
})

test('two who correct the same mark at once: one counts, the other is told', async () => {
  const { open, correct, markOf } = await oncePointed()
  const seen = open()
  const both = await Promise.all([correct({ 'line-r1': '2' }, 0, seen), correct({ 'line-r1': '4' }, 1, seen)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ status: 409 })
  expect((await markOf()).score).toBe(both[0]?.ok ? 500 : 1000)
  expect((await open()).revisions).toHaveLength(2)
})

test('a correction that is cut short changes neither the score nor who gave it', async () => {
  const { open, correct, markOf } = await oncePointed()
  await expect(correct({}, 1, open(), { ...tools, database: cutShort(database) })).rejects.toThrow(
    'power cut',
  )
  expect([(await markOf()).score, (await open()).revisions.length]).toEqual([250, 1])
})

test('once the result is released the points are corrected here no more', async () => {
  const { exam, give, open, correct, markers } = await oncePointed()
  await give(2, 4, 0)
  const by = { memberId: markers[0] ?? '', enteredBy: markers[0] ?? '', at: addMilliseconds(after, HOUR) }
  const stale = await open()
  expect(await releaseExam(tools, exam, by)).toMatchObject({ ok: true })
  // On a page opened before the release as well.
  for (const seen of [open(), Promise.resolve(stale)]) {
    const refused = await correct({}, 1, seen)
    expect(refused).toMatchObject({ status: 409, errors: { '': expect.stringContaining('成绩已经公布') } })
  }
  expect((await database.examResult.findFirstOrThrow({ where: { examId: exam.id } })).score).toBe(1250)
})
