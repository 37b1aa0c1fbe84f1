import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import { calendarLine, calendarText, calendarTime } from './calendar-line.ts'
import type { LiveSession } from './live-session.ts'

/** What a calendar has to know of a session. */
export type CalendarSession = Pick<
  LiveSession,
  | 'id'
  | 'title'
  | 'startsAt'
  | 'minutes'
  | 'host'
  | 'link'
  | 'unitName'
  | 'sequence'
  | 'updatedAt'
  | 'cancelledAt'
  | 'cancelReason'
>

/**
 * A session as an iCalendar file (RFC 5545). The UID is the session's UUID (RFC 7986, 5.3) and never changes; SEQUENCE
 * grows with each change, so that a calendar that knows it moves or strikes out its entry instead of keeping two.
 */
export function calendarFile(session: CalendarSession, origin: string, now: Instant): string {
  const end = addMilliseconds(session.startsAt, session.minutes * 60_000)
  const page = `${origin}/live/${session.id}`
  const lines = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Lianxue//Live sessions//ZH'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['BEGIN', 'VEVENT'],
    ['UID', session.id],
    ['DTSTAMP', calendarTime(now)],
    ['LAST-MODIFIED', calendarTime(session.updatedAt)],
    ['SEQUENCE', String(session.sequence)],
    ['STATUS', session.cancelledAt === null ? 'CONFIRMED' : 'CANCELLED'],
    ['DTSTART', calendarTime(session.startsAt)],
    ['DTEND', calendarTime(end)],
    ['SUMMARY', calendarText(`${session.cancelledAt === null ? '' : '（已取消）'}直播课：${session.title}`)],
    ['LOCATION', calendarText('网上直播')],
    ['DESCRIPTION', calendarText(describe(session, page))],
    ['URL', page],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ] as const
  return lines.map(([name, value]) => calendarLine(name, value)).join('')
}

function describe(session: CalendarSession, page: string): string {
  const words = [`主讲：${session.host}`, `组织单位：${session.unitName}`]
  const way = session.cancelledAt === null ? `加入：${session.link}` : `已取消：${session.cancelReason ?? ''}`
  return [...words, way, `详情和资料：${page}`].join('\n')
}
