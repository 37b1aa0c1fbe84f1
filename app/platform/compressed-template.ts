import { constants, crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib'
import type { DocumentTemplate } from './document-template.ts'

/** A template that is compressed already, for all readers whose own words are as long. */
export type CompressedTemplate = {
  template: DocumentTemplate
  /** The parts as DEFLATE blocks (RFC 1951), each ending on a byte. */
  blocks: ReadonlyArray<Buffer>
  /** Length of all blocks, in bytes. */
  size: number
}

/** gzip header (RFC 1952): DEFLATE, no name, no time, no system named. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
/** A last block with nothing in it. */
const END = Buffer.from([1, 0, 0, 0xff, 0xff])
/** Most bytes that one stored block can hold. */
const STORED = 0xffff

/**
 * Compresses the parts as well as gzip can, once for many readers. `lengths` are those of what goes into the gaps, in
 * bytes: a later part repeats an earlier one by saying how far back it is.
 */
export async function compressTemplate(
  template: DocumentTemplate,
  lengths: ReadonlyArray<number>,
): Promise<CompressedTemplate> {
  const deflate = createDeflateRaw({ level: constants.Z_BEST_COMPRESSION })
  const blocks: Array<Buffer> = []
  for (const [index, part] of template.parts.entries()) {
    blocks.push(await compress(deflate, part))
    // Stands for the value that will be there; no part has these characters, so none refers to them.
    await compress(deflate, Buffer.alloc(lengths[index] ?? 0))
  }
  deflate.close()
  return { template, blocks, size: blocks.reduce((sum, block) => sum + block.length, 0) }
}

function compress(deflate: DeflateRaw, bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    deflate.once('error', reject)
    deflate.write(bytes)
    deflate.flush(constants.Z_SYNC_FLUSH, () => {
      deflate.off('error', reject)
      resolve(deflate.read() ?? Buffer.alloc(0))
    })
  })
}

/** The document for one reader as gzip; the fillings must be as long as the template was compressed for. */
export function joinCompressed(
  { template, blocks }: CompressedTemplate,
  fillings: ReadonlyArray<Buffer>,
): Buffer {
  const pieces: Array<Buffer> = [HEADER]
  let [checksum, size] = [0, 0]
  template.parts.forEach((part, index) => {
    const filling = fillings[index] ?? Buffer.alloc(0)
    checksum = checksumOver(filling, checksumOver(part, checksum))
    size += part.length + filling.length
    pieces.push(blocks[index] ?? Buffer.alloc(0), ...storedBlocks(filling))
  })
  return Buffer.concat([...pieces, END, trailer(checksum, size)])
}

/** Node answers 0, not the checksum so far, for no bytes. */
function checksumOver(bytes: Buffer, before: number): number {
  return bytes.length === 0 ? before : crc32(bytes, before)
}

function storedBlocks(bytes: Buffer): Array<Buffer> {
  const blocks: Array<Buffer> = []
  for (let start = 0; start < bytes.length; start += STORED) {
    const piece = bytes.subarray(start, start + STORED)
    const head = Buffer.alloc(5)
    head.writeUInt16LE(piece.length, 1)
    head.writeUInt16LE(STORED - piece.length, 3)
    blocks.push(head, piece)
  }
  return blocks
}

/** Checksum and length of the uncompressed document. */
function trailer(checksum: number, size: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32LE(checksum, 0)
  bytes.writeUInt32LE(size, 4)
  return bytes
}
