import type { Day, Instant } from '#app/platform/clock.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { phaseOf, type LiveSession } from './live-session.ts'
import { sessionTime } from './session-time.ts'

/** A session as a line of a list. */
export type SessionWay = { id: string; title: string; note: string; isRecorded: boolean }

/** The line in words: when, who speaks, and how it stands where that is not plain from the list. */
export function sessionWay(session: LiveSession, today: Day, now: Instant): SessionWay {
  const phase = phaseOf(session, now)
  const isRecorded = phase === 'past' && session.recording !== null
  const state = isRecorded ? '可以回看' : phase === 'running' ? '现在可以进入' : ''
  return {
    id: session.id,
    title: phase === 'cancelled' ? `（已取消）${session.title}` : session.title,
    note: [sessionTime(session, today), `主讲：${session.host}`, state].filter(Boolean).join(' · '),
    isRecorded,
  }
}

/** Sessions one to a line, each leading to its page. */
export function SessionWays({ sessions }: { sessions: ReadonlyArray<SessionWay> }) {
  return (
    <LinkList
      items={sessions.map(({ id, title, note, isRecorded }) => ({
        to: `/live/${id}`,
        label: title,
        note,
        icon: isRecorded ? ('courses' as const) : ('live' as const),
      }))}
    />
  )
}
