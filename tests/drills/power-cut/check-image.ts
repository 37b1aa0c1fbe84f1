import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openDatabase } from '#app/platform/database.server.ts'
import type { LedgerKey } from '#app/ledger/ledger-key.server.ts'
import { verifyLedger } from '#app/ledger/verify-ledger.server.ts'

/** `lost`: acknowledged before the cut, and not there. `corrupt`: what is there is not whole. */
export type ImageFault = { kind: 'lost' | 'corrupt'; what: string }

/** What somebody outside was told before the cut: ids of entries, and the size of the newest signed checkpoint. */
export type Told = { entries: ReadonlyArray<string>; size: number }

/** Starts from what a power cut left, as the product does, and looks for all that was acknowledged. */
export async function checkImage(
  folder: string,
  image: ReadonlyMap<string, Buffer>,
  told: Told,
  key: LedgerKey,
): Promise<ImageFault | null> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [path, bytes] of image) writeFileSync(join(folder, basename(path)), bytes)
  const database = openDatabase(`file:${join(folder, 'lianxue.db')}`)
  try {
    const integrity = await database.$queryRaw<Array<{ integrity_check: string }>>`PRAGMA integrity_check`
    if (integrity.some(({ integrity_check: said }) => said !== 'ok'))
      return { kind: 'corrupt', what: JSON.stringify(integrity.slice(0, 3)) }
    const rows = await database.$queryRaw<Array<{ id: string }>>`SELECT "id" FROM "LedgerEntry"`
    const present = new Set(rows.map(({ id }) => id))
    const missing = told.entries.filter((id) => !present.has(id))
    if (missing.length > 0) return { kind: 'lost', what: `${missing.length} acknowledged entries` }
    const { ok, size, problems } = await verifyLedger(database, { key: key.verifier })
    if (!ok) return { kind: 'corrupt', what: JSON.stringify(problems[0]) }
    return size < told.size ? { kind: 'lost', what: `a signed checkpoint of size ${told.size}` } : null
  } catch (error) {
    return { kind: 'corrupt', what: String(error) }
  } finally {
    await database.$disconnect()
  }
}
