import { dayOfSerial } from './date-serial.ts'
import type { NumberStyle } from './read-styles.ts'
import { unescapeText } from './read-shared-strings.ts'
import type { Cell } from './table.ts'

/** What the cells of one workbook share. */
export type CellContext = {
  strings: ReadonlyArray<string>
  styles: ReadonlyArray<NumberStyle>
  date1904: boolean
}
/** A cell as written in the sheet: attributes `t` and `s`, and the text of its value. */
export type RawCell = {
  type: string | undefined
  style: string | undefined
  value: string | null
  hasFormula: boolean
}

/** The meaning of a cell; null when it is empty. Never throws: what makes no sense becomes an `error` cell. */
export function makeCell(raw: RawCell, context: CellContext): Cell | null {
  const { type = 'n', value } = raw
  // A formula that was never calculated has no value: leaving it out in silence would lose a name or a number.
  if (value === null) return raw.hasFormula ? { kind: 'error', text: '公式没有结果' } : null
  if (type === 's') return textCell(context.strings[Number(value)] ?? null)
  if (type === 'inlineStr' || type === 'str') return textCell(unescapeText(value))
  if (type === 'b') return textCell(value === '1' ? 'TRUE' : 'FALSE')
  if (type === 'e') return { kind: 'error', text: value }
  if (type === 'd') return { kind: 'text', text: value }
  return numberCell(value, context.styles[Number(raw.style)], context.date1904)
}

function textCell(text: string | null): Cell | null {
  if (text === null) return { kind: 'error', text: '内容缺失' }
  return text.trim() === '' ? null : { kind: 'text', text }
}

function numberCell(value: string, style: NumberStyle | undefined, date1904: boolean): Cell | null {
  const trimmed = value.trim()
  if (trimmed === '') return null
  const number = Number(trimmed)
  if (!Number.isFinite(number)) return { kind: 'error', text: trimmed }
  const day = dayOfSerial(number, date1904)
  if (style?.date) return day ? { kind: 'day', text: day, day } : { kind: 'error', text: trimmed }
  return { kind: 'number', text: shownNumber(number, trimmed, style), day }
}

/** Numbers up to 15 digits are exact in a spreadsheet, however they are written in the file: 0.30000000000000004 is 0.3. */
function shownNumber(number: number, written: string, style: NumberStyle | undefined): string {
  if (style !== undefined && style.percent !== null)
    return `${Number((number * 100).toPrecision(15)).toFixed(style.percent)}%`
  if (Math.abs(number) >= 1e15) return written
  if (!Number.isInteger(number)) return String(Number(number.toPrecision(15)))
  const digits = String(number)
  if (!style?.padding || number < 0) return digits
  return style.padding.prefix + digits.padStart(style.padding.digits, '0')
}
