import type { Lab } from './lab.ts'
import { ROWS_A_PAGE } from './ledger-view.tsx'
import type { LedgerRow } from './ledger-row.ts'
import { makeLedger } from './make-ledger.server.ts'

/** One page of the ledger for a document; a page that does not exist is the nearest that does. */
export function ledgerPage(
  { ledger }: Lab,
  wanted: string | null,
): { rows: Array<LedgerRow>; page: number; pages: number; total: number } {
  const { rows } = makeLedger(ledger.seed, ledger.year, ledger.size)
  const pages = Math.ceil(rows.length / ROWS_A_PAGE)
  const page = Math.min(Math.max(Math.trunc(Number(wanted)) || 1, 1), pages)
  return { rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE), page, pages, total: rows.length }
}
