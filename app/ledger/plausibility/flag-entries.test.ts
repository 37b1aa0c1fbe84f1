import { expect, test } from 'vitest'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { createRecorder } from '../recorder.server.ts'
import { flagWords } from './flag-words.ts'

const { record } = createRecorder({ database, projectors: [], now })
const at = now()
const lesson = (memberId: string, seconds: number) =>
  sampleEntry(memberId, {
    occurredAt: addMilliseconds(at, seconds * 1000),
    payload: { title: '课', minutes: 12 },
  })

test('what is implausible is recorded all the same, with the reason in it, and can be sent again', async () => {
  const { id } = await addSampleMember(database)
  const first = lesson(id, -7200)
  const quick = lesson(id, -7199)
  const ahead = lesson(id, 3600)
  const { entries, recorded } = await record([first, quick, ahead])
  expect(recorded).toBe(3)
  expect(entries.map(({ payload }) => payload.flags ?? [])).toEqual([[], ['too-fast'], ['clock-ahead']])
  expect((await record([quick])).recorded).toBe(0)

  // In calls of their own, too: what was recorded before is read back.
  const back = await record([lesson(id, 1800)])
  expect(back.entries[0]?.payload.flags).toEqual(['clock-ahead', 'clock-back', 'too-fast'])
  expect(flagWords(back.entries[0]?.payload ?? {})).toHaveLength(3)
  const byOther = await record([{ ...lesson(id, 1801), enteredBy: 'somebody' }])
  expect(byOther.entries[0]?.payload.flags).toBeUndefined()
})

test('work that nobody can have done in the time is refused; all else of the same moment is recorded', async () => {
  const [one, other] = [await addSampleMember(database), await addSampleMember(database)]
  const done = (memberId: string, milliseconds: number) =>
    sampleEntry(memberId, {
      occurredAt: now(),
      payload: { title: '课', minutes: 12, begunAt: addMilliseconds(now(), -milliseconds), steps: 8 },
    })
  const [impossible, hurried, read] = await Promise.allSettled([
    record([done(one.id, 900)]),
    record([done(other.id, 60_000)]),
    record([done(one.id, 3_600_000)]),
  ])
  expect(impossible).toMatchObject({ status: 'rejected', reason: { reason: 'too-soon' } })
  expect(hurried).toMatchObject({ status: 'fulfilled', value: { recorded: 1 } })
  expect(hurried.status === 'fulfilled' && hurried.value.entries[0]?.payload.flags).toEqual(['hurried'])
  expect(read.status === 'fulfilled' && read.value.entries[0]?.payload.flags).toBeUndefined()
  expect(await database.ledgerEntry.count({ where: { memberId: one.id } })).toBe(1)
})

test('entries from two devices in turn are flagged from the first return on; going over to the phone is not', async () => {
  const { id } = await addSampleMember(database)
  const flagsFrom = async (device: string | undefined) =>
    (await record([sampleEntry(id, { occurredAt: now() })], device)).entries[0]?.payload.flags ?? []
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5))
  expect(await flagsFrom('desk')).toEqual([])
  await pause()
  expect(await flagsFrom('phone')).toEqual([])
  await pause()
  expect(await flagsFrom('phone')).toEqual([])
  expect(await flagsFrom(undefined)).toEqual([])
  expect(await flagsFrom('desk')).toEqual(['two-devices'])
  expect(flagWords({ flags: ['two-devices'] })[0]).toContain('两台设备')
  // Which devices they were is remembered beside the ledger for minutes, never in it.
  const rows = await database.ledgerEntry.findMany({ where: { memberId: id } })
  expect(JSON.stringify(rows)).not.toMatch(/desk|phone/)
})
