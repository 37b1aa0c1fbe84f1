import type { Database, Transaction } from '#app/platform/database.server.ts'
import { lockLedger } from './lock-ledger.server.ts'
import type { Projector } from './projector.ts'
import { readTableRows } from './read-table-rows.server.ts'
import { replayEntries } from './replay-entries.server.ts'

/** The first row of a table that a rebuild gives otherwise: as it is stored and as the entries say (null: no row). */
export type Difference = { table: string; stored: string | null; rebuilt: string | null }
/** `erased`: entries without content, which have no effect; `rows`: rows per table after the rebuild; `differences`: at most one a table. */
export type Rebuild = {
  entries: number
  erased: number
  rows: Record<string, number>
  differences: Array<Difference>
}

class RollBack extends Error {}

/**
 * Clears every projection, replays all entries and compares the tables byte for byte with what they were, in one
 * transaction. With `keep: false` the transaction is rolled back: nothing changes. No training fact can be recorded
 * meanwhile, so that both sides have seen the same entries.
 */
export async function rebuildProjections(
  database: Database,
  projectors: ReadonlyArray<Projector>,
  { keep }: { keep: boolean },
): Promise<Rebuild> {
  let rebuild: Rebuild | undefined
  const work = database.$transaction(
    async (tx) => {
      rebuild = await rebuildIn(tx, projectors)
      if (!keep) throw new RollBack()
    },
    { maxWait: 60_000, timeout: 3_600_000 },
  )
  await work.catch((error: unknown) => {
    if (!(error instanceof RollBack)) throw error
  })
  if (!rebuild) throw new Error('the rebuild did not run')
  return rebuild
}

async function rebuildIn(tx: Transaction, projectors: ReadonlyArray<Projector>): Promise<Rebuild> {
  await lockLedger(tx)
  const tables = projectors.flatMap((projector) => projector.tables)
  const before = new Map<string, Array<string>>()
  for (const table of tables) before.set(table.name, await readTableRows(tx, table))
  for (const { name } of tables) await tx.$executeRawUnsafe(`DELETE FROM "${name}"`)
  const entries = await replayEntries(tx, projectors)
  const rows: Record<string, number> = {}
  const differences: Array<Difference> = []
  for (const table of tables) {
    const after = await readTableRows(tx, table)
    rows[table.name] = after.length
    differences.push(...compare(table.name, before.get(table.name) ?? [], after))
  }
  const erased = await tx.ledgerEntry.count({ where: { payload: '', salt: '' } })
  return { entries, erased, rows, differences }
}

function compare(
  table: string,
  stored: ReadonlyArray<string>,
  rebuilt: ReadonlyArray<string>,
): Array<Difference> {
  const length = Math.max(stored.length, rebuilt.length)
  for (let index = 0; index < length; index++)
    if (stored[index] !== rebuilt[index])
      return [{ table, stored: stored[index] ?? null, rebuilt: rebuilt[index] ?? null }]
  return []
}
