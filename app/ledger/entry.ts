import type { Instant } from '#app/platform/clock.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'

/**
 * A training fact as a domain hands it over to be recorded.
 *
 * - `id`: UUIDv7, made by whoever first knew the fact (the browser, as a rule), so that sending it twice is harmless.
 * - `kind`: `<word>.<past participle>`, e.g. `lesson.completed`; `version` is that of the kind's payload.
 * - `occurredAt`: when it happened by the member's device; the server adds its own `receivedAt`.
 * - `contentVersion`: version of the lesson, quiz or pledge text that it was earned on; null where there is none.
 * - `enteredBy`: member id of the person who entered it, null when the member did so.
 * - `payload`: everything that projections and a reader in ten years need, titles included.
 */
export type NewEntry = {
  id: string
  memberId: string
  kind: string
  version: number
  occurredAt: Instant
  contentVersion: string | null
  enteredBy: string | null
  payload: JsonObject
}

/**
 * A recorded entry: what was handed over and what the ledger added.
 *
 * - `pseudonym`: random name of the member inside leaves.
 * - `counter`: the member's own running number from 0; `previous`: leaf hash of the member's previous entry
 *   (64 zeros for the first).
 * - `salt`: 16 random bytes, `leafHash`: 32 bytes, both in lower-case hexadecimal.
 * - `arrival`: order of arrival in this database, not part of the leaf.
 */
export type Entry = NewEntry & {
  pseudonym: string
  receivedAt: Instant
  counter: number
  previous: string
  salt: string
  leafHash: string
  arrival: number
}

/** `previous` of a member's first entry. */
export const NO_PREVIOUS = '0'.repeat(64)
