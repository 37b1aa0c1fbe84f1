import { open, rm } from 'node:fs/promises'

/** Overwrites a file and removes it; one that is not there counts as removed. */
export async function destroyFile(path: string): Promise<void> {
  const handle = await open(path, 'r+').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (!handle) return
  const { size } = await handle.stat()
  await handle.write(Buffer.alloc(size), 0, size, 0)
  await handle.sync()
  await handle.close()
  await rm(path)
}
