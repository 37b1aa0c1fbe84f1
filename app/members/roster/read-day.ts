import { isDay, type Day } from '#app/platform/clock.ts'
import { compactText } from './clean-text.ts'
import type { Reading } from './finding.ts'
import { dayOfSerial } from './table/date-serial.ts'
import type { Cell } from './table/table.ts'

const CHINESE_DIGITS = '〇一二三四五六七八九'
/** Serials outside these bounds (1920-01-01 to 2100-01-01) are no dates that a roster holds, but years or slips. */
const SERIAL_BOUNDS = { from: 7_306, to: 73_051 }

/**
 * A day in any of the forms rosters use. Month-only dates become the first of the month, with a notice.
 * What can be read in two ways (7/1/2019, a lone year) is refused.
 */
export function readDay(cell: Cell | null): Reading<Day> {
  if (cell === null) return { value: null }
  if (cell.kind === 'error')
    return { value: null, refusal: `日期是公式错误“${cell.text.slice(0, 20)}”，请改为日期本身` }
  if (cell.kind === 'day') return { value: cell.day }
  const text = compactText(cell.text)
  if (text === '' || /^[-—–/\\无空]+$/.test(text)) return { value: null }
  const serial = cell.kind === 'number' && isPlausibleSerial(Number(text)) ? cell.day : null
  return serial ? { value: serial } : readDayText(text)
}

/** The text has no spaces and no full-width characters. */
function readDayText(text: string): Reading<Day> {
  const plain = chineseDigits(text)
    .replace(/(T?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?|T|[上下]午.*)$/i, '')
    .replace(/星期.|周[一二三四五六日天]/g, '')
  const full =
    /^(\d{4})[-/.年、](\d{1,2})[-/.月、](\d{1,2})[日号.]?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/.exec(plain)
  if (full) return dayFrom(text, full[1], full[2], full[3])
  const month =
    /^(\d{4})[-/.年、](\d{1,2})[月.]?(?:份)?$/.exec(plain) ?? /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(plain)
  if (month)
    return {
      ...dayFrom(text, month[1], month[2], '1'),
      notice: `日期“${shown(text)}”只写到月，按当月 1 日登记`,
    }
  if (/^\d{5}(\.\d+)?$/.test(plain) && isPlausibleSerial(Number(plain)))
    return { value: dayOfSerial(Number(plain), false) }
  if (/^(19|20)\d{2}年?$/.test(plain)) return refused(`日期“${shown(text)}”只有年份，请写明年月日`)
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(plain))
    return refused(`日期“${shown(text)}”分不清年月日的次序，请写成 2019-07-01 的样子`)
  return refused(`看不懂日期“${shown(text)}”，请写成 2019-07-01 的样子`)
}

function dayFrom(text: string, year = '', month = '', date = ''): Reading<Day> {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) && day >= '1900-01-01' ? { value: day } : refused(`没有“${shown(text)}”这一天，请核对`)
}

/** 二〇一九年七月一日 → 2019年7月1日. */
function chineseDigits(text: string): string {
  if (!/[一二三四五六七八九十]/.test(text)) return text
  return text
    .replace(/[○Ｏ零]/g, '〇')
    .replace(
      /([二三])?十([一二三四五六七八九])?(?=[月日号])/g,
      (_, tens: string | undefined, ones: string | undefined) => {
        return String(
          (tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 + (ones ? CHINESE_DIGITS.indexOf(ones) : 0),
        )
      },
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(CHINESE_DIGITS.indexOf(digit)))
}

function isPlausibleSerial(number: number): boolean {
  return number >= SERIAL_BOUNDS.from && number < SERIAL_BOUNDS.to
}

function shown(text: string): string {
  return text.slice(0, 30)
}

function refused(refusal: string): Reading<Day> {
  return { value: null, refusal }
}
