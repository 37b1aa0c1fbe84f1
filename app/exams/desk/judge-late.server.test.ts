import { expect, test } from 'vitest'
import { auditDetailWords } from '#app/members/audit-log/audit-words.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { after, heldExam, release, sit, tools } from '#tests/exams/held-exam.ts'
import { answerLate } from '#tests/exams/late-answer.ts'
import { cutShort } from '#tests/harness/cut-short.ts'
import { markSubmitted } from '../mark-sittings.server.ts'
import { judgeLate } from './judge-late.server.ts'
import { releaseExam } from './release-exam.server.ts'

/** A sitting with a right answer and late ones to the questions with these numbers, right as well. */
async function withLate(...numbers: ReadonlyArray<number>) {
  const held = await heldExam()
  const [memberId = ''] = held.ids
  const sitting = await sit(held.id, memberId, 1)
  const lateIds: Array<string> = []
  for (const number of numbers) lateIds.push(await answerLate(sitting, number))
  return { ...held, memberId, lateIds, sittingId: sitting.id }
}

const scoreOf = async (sittingId: string) =>
  (await database.examResult.findUniqueOrThrow({ where: { sittingId } })).score

test('nothing is released while a late answer waits; one that is accepted counts, once', async () => {
  const { exam, id, by, lateIds, sittingId } = await withLate(6)
  const releasing = { memberId: by.memberId, enteredBy: by.memberId, at: after }
  expect(await releaseExam(tools, await exam(), releasing)).toEqual({ ok: false, reason: 'late' })
  const accepted = { lateIds, verdict: 'accepted' as const, reason: '现场断网' }
  expect(await judgeLate(tools, await exam(), { ...accepted, lateIds: [newId()] }, by)).toMatchObject({
    ...{ ok: false, reason: 'no-late-answer' },
  })
  expect(await judgeLate(tools, await exam(), accepted, by)).toEqual({ ok: true })
  expect(await judgeLate(tools, await exam(), { ...accepted, verdict: 'refused' }, by)).toEqual({
    ...{ ok: false, reason: 'already-judged' },
  })
  await release(id, by.memberId)
  expect(await scoreOf(sittingId)).toBe(2000)
})

test('a verdict is an entry of the candidate with its reason and who gave it; a refused answer counts nothing', async () => {
  const { exam, id, by, memberId, lateIds, sittingId } = await withLate(6)
  const refused = { lateIds, verdict: 'refused' as const, reason: '交卷后填写' }
  expect(await judgeLate(tools, await exam(), refused, by)).toEqual({ ok: true })
  const entry = await database.ledgerEntry.findFirstOrThrow({ where: { memberId, kind: 'exam.late-judged' } })
  expect([entry.enteredBy, entry.payload.includes('交卷后填写')]).toEqual([by.memberId, true])
  await release(id, by.memberId)
  expect(await scoreOf(sittingId)).toBe(1000)
})

test('an accepted answer counts also where the process ended before the sitting was marked anew', async () => {
  const accepted = { verdict: 'accepted' as const, reason: '现场断网' }
  const sentAgain = await withLate(6)
  const leftAlone = await withLate(6)
  for (const { exam, by, lateIds, sittingId, id } of [sentAgain, leftAlone]) {
    // Marked already, as the keeper does soon after a sitting is handed in.
    await markSubmitted(database, by.at, id)
    const ending = { ...tools, database: cutShort(database) }
    await expect(judgeLate(ending, await exam(), { ...accepted, lateIds }, by)).rejects.toThrow('power cut')
    const mark = () => database.examMark.findUniqueOrThrow({ where: { sittingId } })
    expect(await mark()).toMatchObject({ score: 1000 })
    if (sittingId === sentAgain.sittingId) {
      expect(await judgeLate(tools, await exam(), { ...accepted, lateIds }, by)).toEqual({ ok: true })
      expect(await mark()).toMatchObject({ score: 2000 })
    }
    await release(id, by.memberId)
    expect(await scoreOf(sittingId)).toBe(2000)
  }
})

test('one verdict on several late answers of a candidate is an entry for each and one line of the log', async () => {
  const { exam, id, by, memberId, lateIds, sittingId } = await withLate(5, 6)
  const accepted = { lateIds, verdict: 'accepted' as const, reason: '现场断网' }
  for (let time = 0; time < 2; time++)
    expect(await judgeLate(tools, await exam(), accepted, by)).toEqual({ ok: true })
  expect(await database.ledgerEntry.count({ where: { memberId, kind: 'exam.late-judged' } })).toBe(2)
  const log = await database.auditEntry.findMany({ where: { subject: id, action: 'exam.late-judged' } })
  expect(log.map(({ detail }) => auditDetailWords(detail))).toEqual([
    ['题号：5、6', '原因：现场断网', '裁定：采纳'],
  ])
  await release(id, by.memberId)
  expect(await scoreOf(sittingId)).toBe(3000)
})

test('where one of several was judged otherwise, or is no answer of that candidate, none of them is judged', async () => {
  const { exam, by, lateIds } = await withLate(5, 6)
  const [first = '', second = ''] = lateIds
  const other = await withLate(6)
  const judge = (ids: ReadonlyArray<string>, verdict: 'accepted' | 'refused') => async () =>
    judgeLate(tools, await exam(), { lateIds: ids, verdict, reason: '现场断网' }, by)
  expect(await judge([first], 'refused')()).toEqual({ ok: true })
  expect(await judge(lateIds, 'accepted')()).toEqual({ ok: false, reason: 'already-judged' })
  const strange = await judge([second, ...other.lateIds], 'accepted')()
  expect(strange).toEqual({ ok: false, reason: 'no-late-answer' })
  const where = { id: { in: [second, ...other.lateIds] } }
  const left = await database.examLateAnswer.findMany({ where, select: { verdict: true } })
  expect(left).toEqual([{ verdict: null }, { verdict: null }])
})
