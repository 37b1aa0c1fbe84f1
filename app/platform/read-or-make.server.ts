import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { newId } from './ids.ts'

/**
 * Reads a secret file, or makes it with mode 0600 when there is none. It appears complete or not at all, and when
 * two processes make it at once both read the one that came first.
 */
export async function readOrMake(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const present = await readIfPresent(file)
  if (present) return present
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${newId()}`
  await writeFile(draft, await make(), { mode: 0o600, flush: true })
  await chmod(draft, 0o600)
  await link(draft, file).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error
  })
  await rm(draft)
  return readFile(file)
}

async function readIfPresent(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
