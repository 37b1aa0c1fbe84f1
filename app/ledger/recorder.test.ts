import { expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { runSecondWriter } from '#tests/ledger/run-second-writer.ts'
import { addSampleMember, sampleEntry, sampleProjector } from '#tests/ledger/sample.ts'
import { NO_PREVIOUS } from './entry.ts'
import { RecordRefused } from './projector.ts'
import { createRecorder } from './recorder.server.ts'

const { record } = createRecorder({ database, projectors: [sampleProjector], now })

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'nothing was thrown',
    (thrown: unknown) => thrown,
  )
  return error instanceof RecordRefused ? error.reason : String(error)
}

test('links each entry of a member to the one before', async () => {
  const member = await addSampleMember(database)
  const first = (await record([sampleEntry(member.id)])).entries[0]
  const { entries, recorded } = await record([sampleEntry(member.id), sampleEntry(member.id)])
  expect(recorded).toBe(2)
  expect(first).toMatchObject({ counter: 0, previous: NO_PREVIOUS, pseudonym: member.pseudonym })
  expect(entries.map(({ counter }) => counter)).toEqual([1, 2])
  expect(entries.map(({ previous }) => previous)).toEqual([first?.leafHash, entries[0]?.leafHash])
})

test('the same id again is answered with the first entry and changes nothing', async () => {
  const member = await addSampleMember(database)
  const entry = sampleEntry(member.id)
  const first = await record([entry])
  const again = await record([{ ...entry, occurredAt: '2026-11-23T00:00:00.000Z' }])
  expect(again).toEqual({ entries: first.entries, recorded: 0 })
  expect(await database.ledgerEntry.count({ where: { memberId: member.id } })).toBe(1)
  expect(await database.lessonCompletion.count({ where: { memberId: member.id } })).toBe(1)
})

test('the same id many times at once is recorded once', async () => {
  const member = await addSampleMember(database)
  const entry = sampleEntry(member.id)
  const answers = await Promise.all(Array.from({ length: 20 }, () => record([entry])))
  expect(answers.map(({ recorded }) => recorded).sort()).toEqual([...Array<number>(19).fill(0), 1])
  expect(new Set(answers.map(({ entries }) => entries[0]?.leafHash)).size).toBe(1)
})

test('an id used for another fact or another member is refused', async () => {
  const member = await addSampleMember(database)
  const other = await addSampleMember(database)
  const entry = sampleEntry(member.id)
  await record([entry])
  expect(await reasonOf(record([{ ...entry, memberId: other.id }]))).toBe('id-taken')
  expect(await reasonOf(record([{ ...entry, payload: { title: '另一课', subject: 'x' } }]))).toBe('id-taken')
  expect(await reasonOf(record([sampleEntry('nobody')]))).toBe('unknown-member')
})

test('a burst shares transactions; the calls at fault are refused, the others are kept', async () => {
  const members = await Promise.all(Array.from({ length: 6 }, () => addSampleMember(database)))
  const subjects = ['a', 'b', 'forbidden', 'c', 'broken', 'd']
  const calls = members.flatMap((member) =>
    subjects.map((subject) =>
      record([sampleEntry(member.id, { payload: { title: '课', subject: subject } })]),
    ),
  )
  const outcomes = await Promise.allSettled(calls)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(12)
  for (const { id } of members) {
    const rows = await database.ledgerEntry.findMany({ where: { memberId: id }, orderBy: { counter: 'asc' } })
    expect(rows.map(({ counter }) => counter)).toEqual([0, 1, 2, 3])
    expect(rows.map(({ previous }) => previous)).toEqual([
      NO_PREVIOUS,
      ...rows.slice(0, -1).map((row) => row.leafHash),
    ])
    expect(await database.lessonCompletion.count({ where: { memberId: id } })).toBe(4)
  }
})

test('entries of one call are all recorded or none', async () => {
  const member = await addSampleMember(database)
  const refused = sampleEntry(member.id, { payload: { title: '课', subject: 'forbidden' } })
  expect(await reasonOf(record([sampleEntry(member.id), refused]))).toBe('forbidden')
  expect(await database.ledgerEntry.count({ where: { memberId: member.id } })).toBe(0)
  expect(await database.ledgerStaged.count({ where: { entryId: refused.id } })).toBe(0)
})

test('two processes writing for one member keep its chain whole', { timeout: 120_000 }, async () => {
  const member = await addSampleMember(database)
  const elsewhere = runSecondWriter(member.id, 25)
  let done = false
  void elsewhere.finally(() => (done = true))
  let here = 0
  for (; !done || here < 5; here++) {
    await record([sampleEntry(member.id)])
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await elsewhere
  const rows = await database.ledgerEntry.findMany({
    where: { memberId: member.id },
    orderBy: { counter: 'asc' },
  })
  expect(rows).toHaveLength(25 + here)
  expect(rows.map(({ counter }) => counter)).toEqual(rows.map((_, index) => index))
  expect(rows.map(({ previous }) => previous)).toEqual([
    NO_PREVIOUS,
    ...rows.slice(0, -1).map((row) => row.leafHash),
  ])
})

test('the database itself refuses to change or delete an entry', async () => {
  const member = await addSampleMember(database)
  const { id } = sampleEntry(member.id)
  await record([sampleEntry(member.id, { id })])
  await expect(database.ledgerEntry.update({ where: { id }, data: { payload: '{}' } })).rejects.toThrow()
  await expect(database.ledgerEntry.delete({ where: { id } })).rejects.toThrow()
})
