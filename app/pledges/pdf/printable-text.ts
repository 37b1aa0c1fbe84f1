/** The printers' mark for a character that the type case lacks (〓). */
const MISSING = '〓'

export type PrintableText = { text: string; missing: ReadonlyArray<string> }

/**
 * Replaces characters that the font cannot draw by 〓, so that a gap is seen and never a blank, and names them.
 * Control characters are dropped. @param covers whether the font has a glyph for a code point.
 */
export function printableText(text: string, covers: (codePoint: number) => boolean): PrintableText {
  const missing: Array<string> = []
  const printed = [...text.replace(/[\p{Cc}\p{Cf}]/gu, '')].map((character) => {
    if (covers(character.codePointAt(0) ?? 0)) return character
    missing.push(character)
    return MISSING
  })
  return { text: printed.join(''), missing: [...new Set(missing)] }
}

/** Characters of a text that cannot be printed, each once. */
export function unprintable(text: string, covers: (codePoint: number) => boolean): ReadonlyArray<string> {
  return printableText(text, covers).missing
}
