import type { Transaction } from '#app/platform/database.server.ts'
import type { Entry } from './entry.ts'

/**
 * A read table. `perMember`: has a column `memberId`, and its rows follow from that member's entries alone.
 * `keptBy`: shared by members; a row lives while a row of that table names it in that column.
 */
export type ProjectedTable = {
  name: string
  orderBy: ReadonlyArray<string>
  perMember?: true
  keptBy?: { table: string; column: string }
}

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
  tables: ReadonlyArray<ProjectedTable>
  apply(tx: Transaction, entry: Entry): Promise<void>
  /** The same for several at once, in their order, where that costs less than one after the other. */
  applyAll?(tx: Transaction, entries: ReadonlyArray<Entry>): Promise<void>
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
