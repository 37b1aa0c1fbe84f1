import { addDays, type Day } from '#app/platform/clock.ts'

/** Largest serial a spreadsheet knows: 9999-12-31. */
const LAST_SERIAL = 2_958_465

/**
 * The day of a spreadsheet's date serial; the time of day is dropped. The 1900 system counts a 29 February 1900 that
 * never was (serial 60): that one is no day.
 */
export function dayOfSerial(serial: number, date1904: boolean): Day | null {
  const whole = Math.floor(serial)
  if (!Number.isFinite(serial) || whole < 1 || whole > LAST_SERIAL) return null
  if (date1904) return whole > LAST_SERIAL - 1_462 ? null : addDays('1904-01-01', whole)
  if (whole === 60) return null
  return addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole)
}
