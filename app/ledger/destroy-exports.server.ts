import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { destroyFile } from '#app/platform/destroy-file.server.ts'

/** Where records are exported to unless another folder is named, within the data directory. */
export const EXPORTS = 'exports'

/**
 * Destroys the record files that were exported into the data directory, of everybody: one person's file may name another,
 * and each can be exported again.
 */
export async function destroyExports(dataDir: string): Promise<void> {
  const folder = join(dataDir, EXPORTS)
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of found) if (entry.isFile()) await destroyFile(join(entry.parentPath, entry.name))
  await rm(folder, { recursive: true, force: true })
}
