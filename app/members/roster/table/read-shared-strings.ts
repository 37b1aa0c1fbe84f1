import { scanXml } from './scan-xml.ts'

/** The texts that cells refer to by number. Runs of rich text are joined; phonetic guides (`rPh`) are left out. */
export function readSharedStrings(xml: string | null): ReadonlyArray<string> {
  const strings: Array<string> = []
  let current = ''
  let inText = false
  let inPhonetic = false
  if (xml === null) return strings
  scanXml(xml, {
    open(name) {
      if (name === 'si') current = ''
      if (name === 't') inText = true
      if (name === 'rPh') inPhonetic = true
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name === 'si') strings.push(unescapeText(current))
    },
    text(text) {
      if (inText && !inPhonetic) current += text
    },
  })
  return strings
}

/** Spreadsheets write characters that XML forbids as `_xHHHH_` (ECMA-376 §22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
