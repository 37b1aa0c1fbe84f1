import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'

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
    files[relative(folder, path).split(sep).join('/')] = hashOfFile(path)
  }
  return files
}

/** SHA-256 of a file, a piece at a time: a database may be larger than what is read at once. */
function hashOfFile(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1 << 20)
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      hash.update(piece.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
