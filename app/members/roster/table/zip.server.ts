import { inflateRawSync } from 'node:zlib'
import { UnreadableFile } from './table.ts'

/** One file inside a zip archive, as its central directory describes it. */
type ZipEntry = {
  name: string
  method: number
  encrypted: boolean
  packed: number
  unpacked: number
  offset: number
}

/** An archive whose sizes have been checked before anything is unpacked. */
export type Zip = { names: ReadonlyArray<string>; text: (name: string) => string | null }

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
/** A package of questions has one file for each of up to 5,000. */
const MAX_ENTRIES = 6_000
/** All that is ever unpacked of one file; 100,000 roster rows take about half of it. */
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024

/**
 * Opens a zip archive. Sizes are taken from the central directory, and unpacking stops at the size promised there,
 * so a zip bomb costs nothing. ZIP64 is refused: a roster never needs it.
 * @throws UnreadableFile
 */
export function openZip(bytes: Buffer): Zip {
  const entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]))
  let unpacked = 0
  return {
    names: [...entries.keys()],
    text(name) {
      const entry = entries.get(name)
      if (!entry) return null
      unpacked += entry.unpacked
      if (unpacked > MAX_UNPACKED_BYTES) throw new UnreadableFile('unpacks-too-large')
      return unpack(bytes, entry)
        .toString('utf8')
        .replace(/^\uFEFF/, '')
    },
  }
}

function readDirectory(bytes: Buffer): Array<ZipEntry> {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > MAX_ENTRIES) throw new UnreadableFile('unpacks-too-large')
  const entries: Array<ZipEntry> = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw new UnreadableFile('damaged')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes
        .toString('utf8', at + 46, at + 46 + nameLength)
        .replaceAll('\\', '/')
        .replace(/^\//, ''),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record lies within the last 64 kB, behind an optional comment. */
function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - 65_535)
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at
  }
  throw new UnreadableFile('damaged')
}

function unpack(bytes: Buffer, entry: ZipEntry): Buffer {
  if (entry.encrypted) throw new UnreadableFile('encrypted')
  const { offset } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw new UnreadableFile('damaged')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + entry.packed > bytes.length) throw new UnreadableFile('damaged')
  const packed = bytes.subarray(start, start + entry.packed)
  if (entry.method === 0 && entry.packed === entry.unpacked) return packed
  if (entry.method !== 8) throw new UnreadableFile('damaged')
  return inflate(packed, entry.unpacked)
}

function inflate(packed: Buffer, promised: number): Buffer {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(promised, 1) })
    if (bytes.length === promised) return bytes
  } catch {
    // Broken data and data longer than promised are the same to whoever chose the file.
  }
  throw new UnreadableFile('damaged')
}
