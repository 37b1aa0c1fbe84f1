import { dayOf, formatInstant, type Instant } from '#app/platform/clock.ts'
import type { StatusKind } from '#app/ui/status.tsx'
import { endOf, isPaused, millisecondsBetween, type Pause } from '../time-left.ts'
import type { LiveRow } from './find-live.server.ts'

/** How a candidate stands, with a word. */
export type LiveStanding = { kind: StatusKind; words: string; left: string }

/** Where a candidate is and how much time is left, from the server's clock. */
export function liveStanding(
  row: LiveRow,
  pauses: ReadonlyArray<Pause>,
  now: Instant,
  silentBefore: Instant,
): LiveStanding {
  if (row.startedAt === null || row.deadline === null)
    return row.deferredAt === null
      ? { kind: 'open', words: '未开始', left: '' }
      : { kind: 'exempt', words: '缓考', left: '' }
  if (row.submittedAt !== null) {
    const words = row.how === 'time-out' ? '到时收卷' : row.how === 'paper' ? '纸质答卷' : '已交卷'
    return { kind: 'met', words, left: clockWords(row.submittedAt, now) }
  }
  const end = endOf({ startedAt: row.startedAt, deadline: row.deadline }, pauses, now)
  const left = `${Math.max(0, Math.ceil(millisecondsBetween(now, end) / 60_000))} 分钟`
  if ((row.seenAt ?? row.startedAt) < silentBefore) return { kind: 'overdue', words: '失去联系', left }
  if (isPaused(pauses, now)) return { kind: 'exempt', words: '已暂停', left }
  return { kind: 'soon', words: '作答中', left }
}

/** The time of day alone where it was today: a window may last for days. */
function clockWords(instant: Instant, now: Instant): string {
  const words = formatInstant(instant)
  return dayOf(instant) === dayOf(now) ? words.slice(-5) : words
}
