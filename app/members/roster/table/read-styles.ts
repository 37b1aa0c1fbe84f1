import { scanXml } from './scan-xml.ts'

/** How cells of one style show a number; a style not listed shows it plainly. */
export type NumberStyle = {
  date: boolean
  /** Text before the digits, and how many digits at least. */ padding: {
    prefix: string
    digits: number
  } | null
  /** Digits after the point of a percentage; null when it is none. */ percent: number | null
}

const PLAIN: NumberStyle = { date: false, padding: null, percent: null }

/** The number style of each cell style, by its index (attribute `s` of a cell). Source: ECMA-376 §18.8. */
export function readStyles(xml: string | null): ReadonlyArray<NumberStyle> {
  const codes = new Map<number, string>()
  const styles: Array<NumberStyle> = []
  let inCellStyles = false
  if (xml === null) return styles
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'numFmt') codes.set(Number(attributes()['numFmtId']), attributes()['formatCode'] ?? '')
      if (name === 'xf' && inCellStyles)
        styles.push(numberStyle(Number(attributes()['numFmtId'] ?? 0), codes))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
    text() {},
  })
  return styles
}

function numberStyle(id: number, codes: ReadonlyMap<number, string>): NumberStyle {
  const code = codes.get(id)
  if (code !== undefined) return styleOfCode(code)
  if (id === 9 || id === 10) return { ...PLAIN, percent: id === 9 ? 0 : 2 }
  return isBuiltInDate(id) ? { ...PLAIN, date: true } : PLAIN
}

/** Built-in date formats, with those that Chinese, Japanese and Korean editions add. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

/** `"HC"0000` pads with zeros behind a prefix, `yyyy"年"m"月"` is a date, `0.00` is neither. */
function styleOfCode(code: string): NumberStyle {
  const padded = /^(?:"([^"]*)")?(0{2,32})(?:_\))?(?:;.*)?$/.exec(code)
  if (padded) return { ...PLAIN, padding: { prefix: padded[1] ?? '', digits: (padded[2] ?? '').length } }
  const percent = /^0(?:\.(0{1,8}))?%(?:;.*)?$/.exec(code)
  if (percent) return { ...PLAIN, percent: (percent[1] ?? '').length }
  const first = code.split(';')[0] ?? ''
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/i, '')
  return { ...PLAIN, date: /[yd]/i.test(bare) && !/[0#?]/.test(bare) }
}
