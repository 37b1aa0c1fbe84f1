import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { Entry } from './entry.ts'

/** A row of the table `LedgerEntry`. */
export type EntryRow = {
  arrival: number
  id: string
  memberId: string
  pseudonym: string
  kind: string
  version: number
  occurredAt: string
  receivedAt: string
  contentVersion: string | null
  enteredBy: string | null
  payload: string
  salt: string
  commitment: string
  counter: number
  previous: string
  leafHash: string
}

/** The entry that a row holds. @throws when the payload is not a JSON object. */
export function entryOf(row: EntryRow): Entry {
  const {
    arrival,
    id,
    memberId,
    pseudonym,
    kind,
    version,
    occurredAt,
    receivedAt,
    contentVersion,
    enteredBy,
  } = row
  const { counter, previous, salt, leafHash } = row
  const fact = {
    id,
    memberId,
    kind,
    version,
    occurredAt,
    contentVersion,
    enteredBy,
    payload: parsePayload(row.payload),
  }
  return { ...fact, pseudonym, receivedAt, counter, previous, salt, leafHash, arrival }
}

/** @throws when the text is not a JSON object. */
export function parsePayload(text: string): JsonObject {
  const value: unknown = JSON.parse(text)
  if (!isJsonObject(value)) throw new Error('a payload must be a JSON object')
  return value
}

/** What comes out of `JSON.parse` is JSON; only its outermost form is in question. */
function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
