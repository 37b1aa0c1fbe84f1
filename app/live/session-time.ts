import {
  addMilliseconds,
  dayOf,
  daysBetween,
  formatDay,
  formatInstant,
  type Day,
  type Instant,
} from '#app/platform/clock.ts'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/**
 * When a session is, as one says it in China: 今天 14:30—16:00, 明天 …, 11月25日（周三） …; the year is named when it is
 * not this one. The reader's own clock plays no part: everybody meets at the same hour of one country.
 */
export function sessionTime(session: { startsAt: Instant; minutes: number }, today: Day): string {
  const end = addMilliseconds(session.startsAt, session.minutes * 60_000)
  const day = dayOf(session.startsAt)
  const until = dayOf(end) === day ? clockOf(end) : `次日 ${clockOf(end)}`
  return `${sayDay(day, today)} ${clockOf(session.startsAt)}—${until}`
}

function sayDay(day: Day, today: Day): string {
  const near = NEAR_DAYS.get(daysBetween(today, day))
  if (near !== undefined) return near
  const whole = formatDay(day)
  const words = day.slice(0, 4) === today.slice(0, 4) ? whole.slice(whole.indexOf('年') + 1) : whole
  return `${words}（${WEEKDAYS[new Date(day).getUTCDay()]}）`
}

const NEAR_DAYS: ReadonlyMap<number, string> = new Map([
  [-1, '昨天'],
  [0, '今天'],
  [1, '明天'],
])

/** The hour of an instant in China, `HH:MM`: as it is said and as a form keeps it. */
export function clockOf(instant: Instant): string {
  return formatInstant(instant).slice(-5)
}

/** 90 → "1小时30分钟". */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `${hours > 0 ? `${hours}小时` : ''}${rest > 0 ? `${rest}分钟` : ''}`
}
