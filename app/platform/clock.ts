/** A moment as ISO 8601 text in UTC with milliseconds: sorts as text, and both databases keep the same bytes. */
export type Instant = string
/** A calendar day in China, `YYYY-MM-DD`. */
export type Day = string

/** China has kept one time zone without summer time since 1991. */
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

export function toInstant(date: Date): Instant {
  return date.toISOString()
}

export function now(): Instant {
  return toInstant(new Date())
}

/** The instant a number of milliseconds later (or earlier, if negative). */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return toInstant(new Date(Date.parse(instant) + milliseconds))
}

/** The earlier of two. */
export function earliest(one: Instant, other: Instant): Instant {
  return one < other ? one : other
}

/** The later of two. */
export function latest(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}

/** The calendar day that this moment falls on in China. */
export function dayOf(instant: Instant): Day {
  return toInstant(new Date(Date.parse(instant) + CHINA_OFFSET_MS)).slice(0, 10)
}

/** The instant of an hour (`HH:MM`) on a day in China; without one, the instant at which the day begins. */
export function instantAt(day: Day, clock = '00:00'): Instant {
  return toInstant(new Date(`${day}T${clock}:00+08:00`))
}

export function addDays(day: Day, days: number): Day {
  return toInstant(new Date(Date.parse(day) + days * DAY_MS)).slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && toInstant(new Date(time)).slice(0, 10) === text
}

/** 2026年11月22日 */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** 2026年11月22日 10:05, in China. */
export function formatInstant(instant: Instant): string {
  const local = toInstant(new Date(Date.parse(instant) + CHINA_OFFSET_MS))
  return `${formatDay(local.slice(0, 10))} ${local.slice(11, 16)}`
}
