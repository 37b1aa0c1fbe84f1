import { expect, test } from 'vitest'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { collectOwnData } from '#app/members/own-data/collect-own-data.server.ts'
import { database } from '#app/platform/database.server.ts'
import { after, heldExam, release, sit, tools } from '#tests/exams/held-exam.ts'
import { sampleRules } from '#tests/exams/sample-exam.ts'
import { examsProjector } from '../exams.projector.server.ts'
import { findResult } from '../find-result.server.ts'
import { marksHash } from '../marks-hash.server.ts'
import { readPool, seedOfSitting } from '../pool-content.server.ts'
import { findExamAnswers } from '../statistics/find-exam-answers.server.ts'
import { giveMarks } from './give-marks.server.ts'

/** An exam of which candidates are shown the score alone, released with one sitting of two right answers. */
async function released() {
  const held = await heldExam(1, { ...sampleRules, shown: 'score' })
  const sitting = await sit(held.id, held.ids[0] ?? '', 2)
  await release(held.id, held.by.memberId)
  const pool = await readPool(database, sitting.poolId)
  const scored = async () => {
    const where = { memberId: sitting.memberId, kind: { in: ['exam.scored', 'exam.remarked'] } }
    const entries = await database.ledgerEntry.findMany({ where, orderBy: { counter: 'asc' } })
    return entries.map(({ payload }) => payload)
  }
  return { ...held, sitting, pool, scored }
}

test('where the score alone is shown, nothing that its candidate may read tells which answers were right', async () => {
  const { sitting, pool, scored } = await released()
  const [entry = ''] = await scored()
  expect(JSON.parse(entry)).toMatchObject({ score: 2000, maximum: 6000, parts: [{}, {}] })
  const own = JSON.stringify(await collectOwnData(database, sitting.memberId))
  for (const text of [entry, own]) {
    expect(text).not.toMatch(/\\*"(override|answered)\\*":/u)
    expect(text).not.toContain(seedOfSitting(pool, sitting))
    expect(text).not.toContain(pool.drawKey)
  }
  expect(await findResult(database, sitting, after)).toMatchObject({ score: 2000, reviewed: 'never' })
})

test('whoever has the pool can check marks against the entry; other marks are noticed and recorded anew', async () => {
  const { sitting, pool, scored, exam, by } = await released()
  const { id: sittingId } = sitting
  const committed = async () => {
    const { marks } = await database.examMark.findUniqueOrThrow({ where: { sittingId } })
    return { marksHash: marksHash(pool, sittingId, marks) }
  }
  const before = await committed()
  expect((await scored()).map((payload) => JSON.parse(payload))).toMatchObject([before])
  const give = async (worth: number) => {
    const given = [{ sittingId, marks: new Map([[1, worth]]) }]
    return giveMarks(tools, await exam(), given, { ...by, reason: '复核' })
  }
  expect(await give(700)).toBe(1)
  expect(await give(700)).toBe(0)
  const after = await committed()
  expect(after).not.toEqual(before)
  expect((await scored()).map((payload) => JSON.parse(payload))).toMatchObject([
    { ...before, revision: 1, score: 2000 },
    { ...after, revision: 2, score: 2700 },
  ])
  const { differences } = await rebuildProjections(database, [examsProjector], { keep: false })
  expect(differences).toEqual([])
})

test('statistics count questions of such an exam like those of any other', async () => {
  const { id } = await released()
  const answers = await findExamAnswers(database, [''], id)
  expect(answers.size).toBe(6)
})
