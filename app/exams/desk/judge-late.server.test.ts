import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { after, heldExam, release, sit, tools } from '#tests/exams/held-exam.ts'
import { cutShort } from '#tests/harness/cut-short.ts'
import { lateAnswered } from '../entries/late-answered.entry.ts'
import { markSubmitted } from '../mark-sittings.server.ts'
import { judgeLate } from './judge-late.server.ts'
import { releaseExam } from './release-exam.server.ts'

/** A sitting with two right answers and a third right one that came too late. */
async function withLate() {
  const held = await heldExam()
  const [memberId = ''] = held.ids
  const sitting = await sit(held.id, memberId, 2)
  const about = { examId: held.id, sittingId: sitting.id, title: sitting.title, number: 6 }
  const ref = sitting.paper[5]?.ref ?? ''
  const evidence = { heldFor: 1000, deadline: sitting.deadline, newest: null, pausedAt: null }
  const answer = { ...about, ref, fields: { answer: ['true'] }, stamp: 1_000_100 }
  const lateId = newId()
  await tools.record([
    lateAnswered({
      ...{ id: lateId, memberId, occurredAt: sitting.startedAt },
      payload: { ...answer, reason: 'after-deadline', evidence },
    }),
  ])
  return { ...held, memberId, lateId, sittingId: sitting.id }
}

test('nothing is released while a late answer waits; one that is accepted counts, once', async () => {
  const { exam, id, by, lateId, sittingId } = await withLate()
  const releasing = { memberId: by.memberId, enteredBy: by.memberId, at: after }
  expect(await releaseExam(tools, await exam(), releasing)).toEqual({ ok: false, reason: 'late' })
  const accepted = { lateId, verdict: 'accepted' as const, reason: '现场断网' }
  expect(await judgeLate(tools, await exam(), { ...accepted, lateId: newId() }, by)).toMatchObject({
    ...{ ok: false, reason: 'no-late-answer' },
  })
  expect(await judgeLate(tools, await exam(), accepted, by)).toEqual({ ok: true })
  expect(await judgeLate(tools, await exam(), { ...accepted, verdict: 'refused' }, by)).toEqual({
    ...{ ok: false, reason: 'already-judged' },
  })
  await release(id, by.memberId)
  expect(await database.examResult.findUniqueOrThrow({ where: { sittingId } })).toMatchObject({ score: 3000 })
})

test('a verdict is an entry of the candidate with its reason and who gave it; a refused answer counts nothing', async () => {
  const { exam, id, by, memberId, lateId, sittingId } = await withLate()
  const refused = { lateId, verdict: 'refused' as const, reason: '交卷后填写' }
  expect(await judgeLate(tools, await exam(), refused, by)).toEqual({ ok: true })
  const entry = await database.ledgerEntry.findFirstOrThrow({ where: { memberId, kind: 'exam.late-judged' } })
  expect([entry.enteredBy, entry.payload.includes('交卷后填写')]).toEqual([by.memberId, true])
  await release(id, by.memberId)
  expect(await database.examResult.findUniqueOrThrow({ where: { sittingId } })).toMatchObject({ score: 2000 })
})

test('an accepted answer counts also where the process ended before the sitting was marked anew', async () => {
  const accepted = { verdict: 'accepted' as const, reason: '现场断网' }
  const sentAgain = await withLate()
  const leftAlone = await withLate()
  for (const { exam, by, lateId, sittingId, id } of [sentAgain, leftAlone]) {
    // Marked already, as the keeper does soon after a sitting is handed in.
    await markSubmitted(database, by.at, id)
    const ending = { ...tools, database: cutShort(database) }
    await expect(judgeLate(ending, await exam(), { ...accepted, lateId }, by)).rejects.toThrow('power cut')
    const mark = () => database.examMark.findUniqueOrThrow({ where: { sittingId } })
    expect(await mark()).toMatchObject({ score: 2000 })
    if (lateId === sentAgain.lateId) {
      expect(await judgeLate(tools, await exam(), { ...accepted, lateId }, by)).toEqual({ ok: true })
      expect(await mark()).toMatchObject({ score: 3000 })
    }
    await release(id, by.memberId)
    expect(await database.examResult.findUniqueOrThrow({ where: { sittingId } })).toMatchObject({
      score: 3000,
    })
  }
})
