import type { Day } from '#app/platform/clock.ts'

/** The last day of a resit so many months after the exam; the end of the month where that day is missing. */
export function lastResitDay(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) + months
  const [to, toMonth] = [Math.floor(total / 12), (total % 12) + 1]
  const last = new Date(Date.UTC(to, toMonth, 0)).getUTCDate()
  return `${to}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}
