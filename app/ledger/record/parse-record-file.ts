import type { JsonObject } from '#app/platform/canonical-json.ts'
import { hashNamed } from '../hash-function.ts'
import type { Leaf } from '../leaf.ts'
import type { RecordedEntry, RecordFile } from './record-file.ts'

type Fields = Record<string, unknown>

/** Reads a record file; null when it is not JSON or not of this format. Nothing in it is believed yet. */
export function parseRecordFile(source: string): RecordFile | null {
  const file = fields(parsed(source))
  const hash = hashNamed(file?.hash)?.name
  if (!file || file.format !== 'lianxue-record' || file.version !== 1 || !hash) return null
  const { exportedAt, key, checkpoint, statement, entries, keyChanges = [] } = file
  if (Object.keys(file).length !== ('keyChanges' in file ? 9 : 8)) return null
  if (
    !isText(exportedAt) ||
    !isText(key) ||
    !isText(checkpoint) ||
    !isText(statement) ||
    !Array.isArray(entries) ||
    !Array.isArray(keyChanges) ||
    !keyChanges.every(isText)
  )
    return null
  const read = entries.map(readEntry)
  const whole = read.filter((entry) => entry !== null)
  if (whole.length !== read.length) return null
  return {
    format: 'lianxue-record',
    version: 1,
    hash,
    exportedAt,
    key,
    ...('keyChanges' in file ? { keyChanges } : {}),
    checkpoint,
    statement,
    entries: whole,
  }
}

function readEntry(value: unknown): RecordedEntry | null {
  const entry = fields(value)
  const leaf = readLeaf(entry?.leaf)
  const opening = entry && readOpening(entry)
  if (!entry || !leaf || !opening) return null
  const { position, proof } = entry
  const { salt, content } = opening
  if (position === null && proof === null) return { leaf, salt, content, position, proof }
  const hashes = Array.isArray(proof) ? proof.filter(isText) : null
  if (typeof position !== 'number' || !Array.isArray(proof) || hashes?.length !== proof.length) return null
  return { leaf, salt, content, position, proof: hashes }
}

/** Salt and content: both, or neither where they were destroyed. */
function readOpening({ salt, content }: Fields): Pick<RecordedEntry, 'salt' | 'content'> | null {
  if (salt === null && content === null) return { salt, content }
  return isText(salt) && isJsonObject(content) ? { salt, content } : null
}

function readLeaf(value: unknown): Leaf | null {
  const leaf = fields(value)
  const hash = hashNamed(leaf?.hash)?.name
  if (!leaf || leaf.v !== 1 || !hash || Object.keys(leaf).length !== 8) return null
  const { kind, member, counter, previous, receivedAt, commitment } = leaf
  const texts = isText(kind) && isText(member) && isText(previous) && isText(receivedAt) && isText(commitment)
  if (!texts || typeof counter !== 'number') return null
  return { v: 1, hash, kind, member, counter, previous, receivedAt, commitment }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}

function fields(value: unknown): Fields | null {
  return isJsonObject(value) ? { ...value } : null
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed()
}

/** What comes out of `JSON.parse` is JSON; only its outermost form is in question. */
function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
