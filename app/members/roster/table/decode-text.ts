import { UnreadableFile } from './table.ts'

/** Text of a CSV file and the encoding it was in. */
export type DecodedText = { text: string; encoding: 'UTF-8' | 'UTF-16' | 'GB18030' }

/**
 * Finds the encoding of a text file: by its byte order mark, by zero bytes (UTF-16), as strict UTF-8, else as GB18030,
 * which is what Excel in China writes and which includes GBK.
 * @throws UnreadableFile when it is none of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' }
  const zeros = zeroPlaces(bytes)
  if (zeros === 'odd') return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' }
  if (zeros === 'even') return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' }
  if (zeros === 'both') throw new UnreadableFile('not-a-workbook')
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' }
  return { text: decode(bytes, 'gb18030'), encoding: 'GB18030' }
}

/** Line ends and commas are zero in one byte of each UTF-16 pair, so the places of zeros tell the order. */
function zeroPlaces(bytes: Uint8Array): 'none' | 'odd' | 'even' | 'both' {
  const places = new Set<number>()
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) places.add(at % 2)
  if (places.size === 2) return 'both'
  if (places.size === 0) return 'none'
  return places.has(1) ? 'odd' : 'even'
}

function decode(bytes: Uint8Array, encoding: string): string {
  const text = tryDecode(bytes, encoding)
  if (text === null || text.includes('\0')) throw new UnreadableFile('unknown-encoding')
  return text
}

/** The decoder itself drops a byte order mark. */
function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
