import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file whole or not at all, and never over another: the name appears only when the bytes are on disk. */
export function writeOnce(file: string, text: string): void {
  const draft = writeDraft(file, text)
  try {
    linkSync(draft, file)
    syncFolder(file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Writes a file whole, in place of the one before: after a power cut it is the old one or the new one. */
export function replaceFile(file: string, text: string): void {
  moveFile(writeDraft(file, text), file)
}

/** Gives a file another's name; the other is gone. Durable when it returns. */
export function moveFile(file: string, to: string): void {
  renameSync(file, to)
  syncFolder(to)
}

export function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

function writeDraft(file: string, text: string): string {
  const draft = `${file}.${process.pid}.draft`
  const handle = openSync(draft, 'w', 0o600)
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  return draft
}

/** A new name is durable only when its folder is. Some systems can't open a folder: there it is done anyway. */
function syncFolder(file: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
