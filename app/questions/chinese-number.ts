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

/** A run of characters that may be a Chinese number. */
export const CHINESE_NUMBER = /[〇零○一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿]+/gu

/**
 * The value of a number written in Chinese: by place (二〇二三), by unit (三十二万), in capital forms (叁拾), or as spoken
 * (两万五 = 25 000). Null when the characters make no number, as in 万一.
 */
export function readChineseNumber(text: string): number | null {
  const characters = [...text]
  if (characters.length === 0) return null
  if (characters.every((character) => DIGITS.has(character))) {
    return Number(characters.map((character) => DIGITS.get(character)).join(''))
  }
  return readWithUnits(characters)
}

function readWithUnits(characters: ReadonlyArray<string>): number | null {
  let [total, section, digit, lastUnit]: [number, number, number | null, number] = [0, 0, null, 1]
  for (const [index, character] of characters.entries()) {
    const value = DIGITS.get(character)
    const small = SMALL_UNITS.get(character)
    const large = LARGE_UNITS.get(character)
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
  const spoken = digit !== null && digit > 0 && lastUnit >= 100 ? digit * (lastUnit / 10) : (digit ?? 0)
  return total + section + spoken
}
