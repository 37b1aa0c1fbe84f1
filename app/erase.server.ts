import { join } from 'node:path'
import { z } from 'zod'
import { destroyExamRemains } from '#app/exams/destroy-exam-remains.server.ts'
import { eraseEntries, type Erasure, type ErasureOrder } from '#app/ledger/erase/erase-entries.server.ts'
import { destroyExports } from '#app/ledger/destroy-exports.server.ts'
import { destroyIdentity } from '#app/members/destroy-identity.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { destroyFile } from '#app/platform/destroy-file.server.ts'
import { scrubDatabase } from '#app/platform/scrub-database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { destroyOrphans } from '#app/pledges/destroy-orphans.server.ts'
import { destroyPledgeRemains } from '#app/pledges/destroy-pledge-remains.server.ts'
import { projectors, sequencer } from '#app/record.server.ts'

const Files = z.array(z.string().regex(/^[\w.-]+$/))

/** `clean`: nothing of it is left in the files of the data directory; false while another process holds them open. */
export type ErasedRecords =
  | Extract<Erasure, { ok: false }>
  | { ok: true; orderId: string; entries: number; clean: boolean }

/** Destroys the content of entries and everything that hangs on it, down to the bytes of the files. */
export async function eraseRecords(order: ErasureOrder, at: Instant): Promise<ErasedRecords> {
  const tools = { database, projectors, remains: [destroyPledgeRemains, destroyExamRemains, destroyIdentity] }
  const erasure = await eraseEntries(tools, order, at)
  if (!erasure.ok) return erasure
  return { ...erasure, clean: await finishErasures() }
}

/**
 * Destroys what committed erasures have left outside the database: sealed files, exported records, and old copies in the files of the
 * database itself. Asked for after each erasure and at each start, so that a death in between leaves nothing behind.
 */
export async function finishErasures(): Promise<boolean> {
  const unfinished = await database.unfinishedErasure.findMany()
  if (unfinished.length === 0) return true
  for (const { files } of unfinished)
    for (const file of Files.parse(JSON.parse(files)))
      await destroyFile(join(settings.dataDir, 'sealed', file))
  await destroyOrphans(database, settings.dataDir)
  await destroyExports(settings.dataDir)
  await sequencer.sealPending()
  const orderId = { in: unfinished.map((one) => one.orderId) }
  const clean = await scrubDatabase(database)
  if (clean) await database.unfinishedErasure.deleteMany({ where: { orderId } })
  return clean
}
