import type { Transaction } from '#app/platform/database.server.ts'
import type { Entry } from './entry.ts'

/**
 * Brings one domain's read tables up to date with each entry of its kinds, inside the transaction that records it.
 *
 * `apply` uses only the entry and its own tables (no clock, no random number, no file, no configuration), so that
 * replaying all entries gives the same bytes. `tables` names what it owns, with the columns that order the rows for
 * that comparison; no two projectors share a table.
 */
export type Projector = {
  name: string
  kinds: ReadonlyArray<string>
  tables: ReadonlyArray<{ name: string; orderBy: ReadonlyArray<string> }>
  apply(tx: Transaction, entry: Entry): Promise<void>
}

/**
 * A fact that contradicts what is recorded (a second signature, an id used for something else). Thrown by a projector
 * or the recorder; nothing of the refused call is written. `reason` is a short code such as `already-signed`.
 */
export class RecordRefused extends Error {
  override readonly name = 'RecordRefused'
  readonly reason: string

  constructor(reason: string) {
    super(`The ledger refused an entry: ${reason}`)
    this.reason = reason
  }
}
