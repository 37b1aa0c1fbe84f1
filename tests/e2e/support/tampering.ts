import { parseRecordFile } from '#app/ledger/record/parse-record-file.ts'
import type { RecordFile } from '#app/ledger/record/record-file.ts'

/** The record with one entry's content edited, as somebody who wants a better score would. */
export function changedContent(record: string): string {
  const file = read(record)
  const entries = file.entries.map((entry, index) => {
    return index === 0
      ? { ...entry, content: { ...entry.content, occurredAt: '2020-01-01T00:00:00.000Z' } }
      : entry
  })
  return JSON.stringify({ ...file, entries })
}

/** The record without the entry at this place. */
export function withoutEntry(record: string, place: number): string {
  const file = read(record)
  return JSON.stringify({ ...file, entries: file.entries.filter((_, index) => index !== place) })
}

/** The record cut off before its newest entry. */
export function withoutNewest(record: string): string {
  const file = read(record)
  return JSON.stringify({ ...file, entries: file.entries.slice(0, -1) })
}

function read(record: string): RecordFile {
  const file = parseRecordFile(record)
  if (!file || file.entries.length < 3) throw new Error('not a record with something to change')
  return file
}
