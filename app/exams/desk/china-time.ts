import { addMilliseconds, toInstant, type Instant } from '#app/platform/clock.ts'

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000

/** An instant as the value of a `datetime-local` field, in the time of China. */
export function toLocalInput(instant: Instant): string {
  return addMilliseconds(instant, CHINA_OFFSET_MS).slice(0, 16)
}

/** Reads such a value; null when it is no time that exists. */
export function fromLocalInput(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null
  const date = new Date(`${text}:00.000+08:00`)
  if (Number.isNaN(date.getTime())) return null
  const instant = toInstant(date)
  return toLocalInput(instant) === text ? instant : null
}
