import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { sha256 } from '#app/platform/hash.server.ts'

/** What a backup folder holds, so that a restore can tell a whole backup from a damaged one. */
export const BackupManifest = z.object({
  format: z.literal('lianxue-backup-1'),
  madeAt: z.string(),
  database: z.enum(['sqlite', 'postgresql']),
  /** SHA-256 of each file, by path below the folder with `/`. */
  files: z.record(z.string().regex(/^(?!.*\.\.)[\w./-]+$/), z.string().regex(/^[0-9a-f]{64}$/)),
})
export type BackupManifest = z.infer<typeof BackupManifest>

export const MANIFEST_FILE = 'manifest.json'
/** Folders of the data directory that a backup keeps beside the database. */
export const KEPT_FOLDERS = ['keys', 'sealed'] as const

/** Every file below a folder but the manifest, with its hash. */
export function hashFiles(folder: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name)
    if (name === MANIFEST_FILE || !statSync(path).isFile()) continue
    files[relative(folder, path).split(sep).join('/')] = sha256(readFileSync(path))
  }
  return files
}
