import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { HashFunction } from '../hash-function.ts'
import type { Leaf } from '../leaf.ts'

/** Name under which the record is attached to its printed form. */
export const RECORD_FILE = 'lianxue-record.json'

/**
 * A member's whole record as a file that can be checked without us (documented in app/decisions/ and on /verify).
 *
 * - `key`: public key of the ledger (C2SP verifier key); `checkpoint`: newest signed tree head (C2SP signed note).
 * - `keyChanges`: signed statements by which earlier keys of the log passed to `key`; left out while it is the first.
 * - `statement`: who the record belongs to and how many entries it has, signed with the same key, see statement.ts.
 */
export type RecordFile = {
  format: 'lianxue-record'
  version: 1
  hash: HashFunction['name']
  exportedAt: Instant
  key: string
  keyChanges?: Array<string>
  checkpoint: string
  statement: string
  entries: Array<RecordedEntry>
}

/**
 * One entry. `leaf` is what the log holds; salt and content together give its commitment; both are null where a later
 * entry of the record, `entries.erased`, ordered their destruction. `position` and `proof`
 * (base64) place the leaf under the root of the checkpoint; both are null while the entry waits to be sealed.
 */
export type RecordedEntry = {
  leaf: Leaf
  salt: string | null
  content: JsonObject | null
  position: number | null
  proof: Array<string> | null
}
