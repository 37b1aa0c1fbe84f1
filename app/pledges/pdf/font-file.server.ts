import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** The font of sealed documents: all of GBK and most of Extension A, so that names in rare characters print. */
const FONT_MODULE = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'

export type FontFile = { bytes: Buffer; covers: (codePoint: number) => boolean }

let loading: Promise<FontFile> | undefined

/** The font (15 MB), read once and kept. */
export function loadFontFile(): Promise<FontFile> {
  loading ??= readFontFile()
  return loading
}

async function readFontFile(): Promise<FontFile> {
  const bytes = await readFile(createRequire(import.meta.url).resolve(FONT_MODULE))
  const ranges = characterRanges(bytes)
  return {
    bytes,
    covers: (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last),
  }
}

/** Ranges of code points that the font's character map (OpenType `cmap`, format 12) gives a glyph. */
function characterRanges(bytes: Buffer): Array<readonly [first: number, last: number]> {
  const map = tableOffset(bytes, 'cmap')
  const encodings = Array.from({ length: bytes.readUInt16BE(map + 2) }, (_, index) => {
    return map + bytes.readUInt32BE(map + 4 + index * 8 + 4)
  })
  const full = encodings.find((offset) => bytes.readUInt16BE(offset) === 12)
  if (full === undefined) throw new Error('the font has no character map in format 12')
  return Array.from({ length: bytes.readUInt32BE(full + 12) }, (_, index) => {
    const group = full + 16 + index * 12
    return [bytes.readUInt32BE(group), bytes.readUInt32BE(group + 4)] as const
  })
}

function tableOffset(bytes: Buffer, tag: string): number {
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16
    if (bytes.toString('latin1', record, record + 4) === tag) return bytes.readUInt32BE(record + 8)
  }
  throw new Error(`the font has no table ${tag}`)
}
