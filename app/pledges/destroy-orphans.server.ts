import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from '#app/platform/database.server.ts'
import { destroyFile } from '#app/platform/destroy-file.server.ts'

/** A file younger than this may be one that is being written just now, before its row. */
const BEING_WRITTEN_MS = 10 * 60_000

/** Destroys sealed files that no row names: what a process left that died between writing a file and naming it. */
export async function destroyOrphans(database: Readable, dataDir: string, nowMs = Date.now()): Promise<void> {
  const folder = join(dataDir, 'sealed')
  const names = await readdir(folder).catch(() => [])
  const rows = await Promise.all([
    database.sealedDocument.findMany({ select: { file: true } }),
    database.countersignedDocument.findMany({ select: { file: true } }),
  ])
  const named = new Set(rows.flat().map(({ file }) => file))
  for (const name of names.filter((one) => !named.has(one))) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (nowMs - mtimeMs > BEING_WRITTEN_MS) await destroyFile(path)
  }
}
