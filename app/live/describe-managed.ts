import { postTitle } from '#app/members/posts.ts'
import type { Day, Instant } from '#app/platform/clock.ts'
import { phaseOf } from './live-session.ts'
import type { ManagedSession } from './find-managed.server.ts'
import { sessionTime } from './session-time.ts'

/** A session as a line of the organizer's list. */
export type ManagedLine = {
  id: string
  title: string
  time: string
  audience: string
  state: string
  attendees: number
}

/** 全体人员, or the posts by name. */
function audienceWords(posts: string): string {
  return posts === '' ? '全体人员' : posts.split(' ').map(postTitle).join('、')
}

export function managedLine(session: ManagedSession, today: Day, now: Instant): ManagedLine {
  const { id, title, unitName, posts, attendees } = session
  return {
    id,
    title,
    time: sessionTime(session, today),
    audience: `${unitName} · ${audienceWords(posts)}`,
    state: stateWords(session, now),
    attendees,
  }
}

/** A session of a unit above as a line for those who enter their own people only. */
export function lineAbove(
  session: ManagedSession,
  today: Day,
  now: Instant,
): ManagedLine & { open: boolean } {
  const open = session.startsAt <= now && session.cancelledAt === null
  return { ...managedLine(session, today, now), state: stateAbove(session, now), open }
}

function stateAbove(session: ManagedSession, now: Instant): string {
  if (phaseOf(session, now) !== 'past') return stateWords(session, now)
  return session.attendees === 0 ? '已结束，待登记参加人员' : '已结束'
}

/** How it stands and what is still to be done about it. */
function stateWords(session: ManagedSession, now: Instant): string {
  const phase = phaseOf(session, now)
  if (phase === 'cancelled') return '已取消'
  if (phase === 'coming') return '未开始'
  if (phase === 'running') return '进行中'
  if (session.attendees === 0) return '已结束，待登记参加人员'
  return session.recording === null ? '已结束，可登记回看的课' : '已结束，可以回看'
}
