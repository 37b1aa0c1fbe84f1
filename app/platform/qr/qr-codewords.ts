import { dataBytes, type QrVersion } from './qr-version.ts'
import { errorCorrection } from './reed-solomon.ts'

/** The bytes that a code of this version shows for a content in byte mode: blocks with their correction, interleaved. */
export function codewords(content: Uint8Array, version: QrVersion): Uint8Array {
  const data = padded(content, version)
  const { total, correction, blocks } = version
  const longer = total % blocks
  const short = Math.floor(total / blocks) - correction
  const parts: Array<{ data: Uint8Array; correction: Uint8Array }> = []
  for (let index = 0, at = 0; index < blocks; index++) {
    const length = short + (index < blocks - longer ? 0 : 1)
    const block = data.slice(at, at + length)
    parts.push({ data: block, correction: errorCorrection(block, correction) })
    at += length
  }
  return Uint8Array.from([
    ...interleaved(parts.map(({ data }) => data)),
    ...interleaved(parts.map(({ correction }) => correction)),
  ])
}

/** Mode and length before the content, then the end mark and padding up to what the version holds. */
function padded(content: Uint8Array, version: QrVersion): Uint8Array {
  const wide = version.version >= 10
  const bits = [
    ...bitsOf(0b0100, 4),
    ...bitsOf(content.length, wide ? 16 : 8),
    ...[...content].flatMap((byte) => bitsOf(byte, 8)),
  ]
  const capacity = dataBytes(version)
  while (bits.length < capacity * 8 && (bits.length % 8 !== 0 || bits.length < endOf(content, wide)))
    bits.push(0)
  const bytes = Array.from({ length: bits.length / 8 }, (_, index) =>
    bits.slice(8 * index, 8 * index + 8).reduce((byte, bit) => 2 * byte + bit, 0),
  )
  for (let pad = 0xec; bytes.length < capacity; pad ^= 0xec ^ 0x11) bytes.push(pad)
  return Uint8Array.from(bytes)
}

/** Bits up to the end of the four zero bits that close the content. */
function endOf(content: Uint8Array, wide: boolean): number {
  return 4 + (wide ? 16 : 8) + 8 * content.length + 4
}

function bitsOf(value: number, count: number): Array<number> {
  return Array.from({ length: count }, (_, index) => (value >> (count - 1 - index)) & 1)
}

/** The first byte of each block, then the second of each, and so on; shorter blocks end earlier. */
function interleaved(blocks: ReadonlyArray<Uint8Array>): Array<number> {
  const longest = Math.max(...blocks.map(({ length }) => length))
  return Array.from({ length: longest }, (_, index) =>
    blocks.flatMap((block) => (index < block.length ? [block[index] ?? 0] : [])),
  ).flat()
}
