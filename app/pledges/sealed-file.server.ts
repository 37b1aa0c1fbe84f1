import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '#app/platform/hash.server.ts'

export type SealedFile = { name: string; bytes: Uint8Array }

/** Writes `sealed/<name>` in the data directory whole or not at all, readable by its owner alone. */
export async function writeSealed(dataDir: string, { name, bytes }: SealedFile): Promise<void> {
  const folder = join(dataDir, 'sealed')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `${name}.draft`)
  const handle = await open(draft, 'w', 0o600)
  await handle.writeFile(bytes)
  await handle.sync()
  await handle.close()
  await rename(draft, join(folder, name))
}

/** @throws when the file on disk is no longer the one that was sealed. */
export async function readSealed(dataDir: string, name: string, hash: string): Promise<SealedFile> {
  const bytes = await readFile(join(dataDir, 'sealed', name))
  if (sha256(bytes) !== hash) throw new Error(`sealed/${name} has been changed`)
  return { name, bytes }
}
