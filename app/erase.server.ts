import { join } from 'node:path'
import { eraseEntries, type Erasure, type ErasureOrder } from '#app/ledger/erase/erase-entries.server.ts'
import { destroyIdentity } from '#app/members/destroy-identity.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { destroyFile } from '#app/platform/destroy-file.server.ts'
import { scrubDatabase } from '#app/platform/scrub-database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { destroyPledgeRemains } from '#app/pledges/destroy-pledge-remains.server.ts'
import { projectors, sequencer } from '#app/record.server.ts'

/** `clean`: nothing of it is left in the files of the data directory; false while another process holds them open. */
export type ErasedRecords =
  Extract<Erasure, { ok: false }> | { ok: true; orderId: string; entries: number; clean: boolean }

/** Destroys the content of entries and everything that hangs on it, down to the bytes of the files. */
export async function eraseRecords(order: ErasureOrder, at: Instant): Promise<ErasedRecords> {
  const tools = { database, projectors, remains: [destroyPledgeRemains, destroyIdentity] }
  const erasure = await eraseEntries(tools, order, at)
  if (!erasure.ok) return erasure
  for (const file of erasure.files) await destroyFile(join(settings.dataDir, 'sealed', file))
  await sequencer.sealPending()
  const { orderId, entries } = erasure
  return { ok: true, orderId, entries, clean: await scrubDatabase(database) }
}
