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
