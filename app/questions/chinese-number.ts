const DIGITS = new Map(
  ['〇零○', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (forms, digit) => [...forms].map((form) => [form, digit] as const),
  ),
)
const SMALL_UNITS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])
const LARGE_UNITS = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
])

const DIGIT = '〇零○一壹二贰两三叁四肆五伍六陆七柒八捌九玖'
const FIGURE = String.raw`\d+(?:\.\d+)?`
/** A run of characters that may be a number: Chinese ones, and figures before or after a unit (1亿2000万, 5千). */
export const CHINESE_NUMBER = new RegExp(
  `(?:${FIGURE}(?=[十拾百佰千仟万亿]))?[${DIGIT}十拾百佰千仟万亿](?:[${DIGIT}十拾百佰千仟万亿]|(?<=[百佰千仟万亿])${FIGURE})*`,
  'gu',
)
const PART = new RegExp(`${FIGURE}|.`, 'gu')

/**
 * The value of a number written in Chinese: by place (二〇二三), by unit (三十二万, 1万5千), in capital forms (叁拾), or as
 * spoken (两万五 = 25 000). Null when the characters make no number, as in 万一.
 */
export function readChineseNumber(text: string): number | null {
  const parts: Array<string> = text.match(PART) ?? []
  if (parts.length === 0) return null
  if (parts.every((part) => DIGITS.has(part))) return Number(parts.map((part) => DIGITS.get(part)).join(''))
  return readWithUnits(parts)
}

function readWithUnits(parts: ReadonlyArray<string>): number | null {
  let [total, section, digit, lastUnit]: [number, number, number | null, number] = [0, 0, null, 1]
  for (const [index, part] of parts.entries()) {
    const value = /^\d/u.test(part) ? Number(part) : DIGITS.get(part)
    const small = SMALL_UNITS.get(part)
    const large = LARGE_UNITS.get(part)
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = value
      if (value === 0) lastUnit = 1
    } else if (small !== undefined) {
      if (digit === null && index > 0 && small !== 10) return null
      section += (digit ?? 1) * small
      digit = null
      lastUnit = small
    } else if (large !== undefined) {
      section += digit ?? 0
      if (section + total === 0) return null
      // 一万亿: a larger unit after a smaller one multiplies all that stands before it.
      total = large > 10_000 ? (total + section) * large : total + section * large
      section = 0
      digit = null
      lastUnit = large
    }
  }
  const ones = digit ?? 0
  const isSpoken = ones > 0 && ones < 10 && lastUnit >= 100
  const last = isSpoken ? ones * (lastUnit / 10) : ones
  return Math.round((total + section + last) * 1e6) / 1e6
}
