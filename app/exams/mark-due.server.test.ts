import { expect, test } from 'vitest'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { answer, begun, later, markOf, time, tools } from '#tests/exams/try-sitting.ts'
import { examsProjector } from './exams.projector.server.ts'
import { noteMarkDue, settleMarkDue } from './mark-due.server.ts'
import { markSubmitted } from './mark-sittings.server.ts'
import { submitSitting } from './submit-sitting.server.ts'

async function handedIn() {
  const who = await begun()
  await answer(who, 1, true)
  await submitSitting(tools, who, later(1))
  const { sittingId } = who
  return { who, waiting: () => database.examMarkDue.count({ where: { sittingId } }) }
}

test('a sitting waits from the moment it is handed in until it is marked', async () => {
  const { who, waiting } = await handedIn()
  expect(await waiting()).toBe(1)
  expect(await markOf(who)).toMatchObject({ score: 1000 })
  expect(await waiting()).toBe(0)
  expect(await markSubmitted(database, time.at, who.examId)).toBe(0)
})

test('what is handed in anew while it is being marked still waits', async () => {
  const { who, waiting } = await handedIn()
  const { sittingId, examId } = who
  const read = await database.examSitting.findUniqueOrThrow({ where: { id: sittingId } })
  await database.$transaction((tx) => noteMarkDue(tx, { sittingId, examId, entryId: newId() }))
  await database.$transaction((tx) => settleMarkDue(tx, [read]))
  expect(await waiting()).toBe(1)
  await database.examMarkDue.delete({ where: { sittingId } })
})

test('of an erased sitting nothing waits, and it keeps no other waiting', async () => {
  const { who } = await handedIn()
  const gone = Array.from({ length: 30 }, () => ({
    sittingId: newId(),
    examId: who.examId,
    entryId: newId(),
  }))
  await database.examMarkDue.createMany({ data: gone })
  while ((await markSubmitted(database, time.at, who.examId)) > 0);
  expect(await markOf(who)).toMatchObject({ score: 1000 })
  expect(await database.examMarkDue.count({ where: { examId: who.examId } })).toBe(0)
})

test('after a rebuild of the read tables sittings are marked anew, and to the same', async () => {
  const { who, waiting } = await handedIn()
  const { markedAt: _, ...before } = await markOf(who)
  const { differences } = await rebuildProjections(database, [examsProjector], { keep: true })
  expect(differences).toEqual([])
  expect(await waiting()).toBe(1)
  expect(await markOf(who)).toMatchObject(before)
  expect(await waiting()).toBe(0)
})
