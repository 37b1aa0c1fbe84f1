import { cancelLiveSession } from '#app/live/cancel-live-session.server.ts'
import { LiveSessionForm } from '#app/live/live-session-form.server.ts'
import { nameRecording } from '#app/live/name-recording.server.ts'
import { scheduleLiveSession } from '#app/live/schedule-live-session.server.ts'
import { clockOf } from '#app/live/session-time.ts'
import { addDays, addMilliseconds, dayOf, type Day, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { demoId, demoUnitPath } from './demo-organization.ts'

const HALF_HOUR_MS = 30 * 60_000

type DemoSession = {
  key: string
  title: string
  day: Day
  clock: string
  minutes: string
  host: string
  posts?: ReadonlyArray<string>
  cancelReason?: string
  /** As the database keeps it, with the title of its lesson. */
  recording?: { target: string; title: string }
}

/** Sessions of the demonstration: one soon, one for discipline posts, one cancelled, one that has become a lesson. */
export async function seedDemoLiveSessions(database: Database, now: Instant): Promise<void> {
  const by = { memberId: demoId('organizer01'), at: now }
  for (const { key, cancelReason, recording, ...typed } of demoSessions(now)) {
    const id = demoId(`live ${key}`)
    if (await database.liveSession.findUnique({ where: { id }, select: { id: true } })) continue
    const link = `https://meeting.example.cn/${key}`
    const input = LiveSessionForm.parse({ ...typed, link, minutesPerCredit: '45' })
    const unit = { id: demoId('group'), path: demoUnitPath('group') }
    await scheduleLiveSession(database, { id, unit, input, file: null }, by)
    const session = { id, title: typed.title, unitPath: unit.path }
    if (cancelReason !== undefined) await cancelLiveSession(database, session, cancelReason, by)
    if (recording) await nameRecording(database, session, recording, by)
  }
}

function demoSessions(now: Instant): Array<DemoSession> {
  const today = dayOf(now)
  const soon = addMilliseconds(now, HALF_HOUR_MS * 4 - (Date.parse(now) % HALF_HOUR_MS))
  return [
    {
      ...{
        key: 'soon',
        title: '新修订处分条例解读：这三类行为怎么看',
        day: dayOf(soon),
        clock: clockOf(soon),
      },
      ...{ minutes: '90', host: '陈静，集团纪委' },
    },
    {
      ...{ key: 'supervisors', title: '谈话函询怎么写、怎么谈', day: addDays(today, 3), clock: '09:30' },
      ...{ minutes: '60', host: '刘建国，集团纪委' },
      posts: ['discipline-commissioner', 'discipline-supervisor', 'discipline-cadre'],
    },
    {
      ...{ key: 'cancelled', title: '招标采购里的廉洁风险', day: addDays(today, 5), clock: '14:30' },
      ...{ minutes: '90', host: '周敏，物资采购中心', cancelReason: '主讲人出差，改期后另行通知' },
    },
    {
      ...{ key: 'ladder', title: '“四种形态”十分钟', day: addDays(today, -9), clock: '15:00' },
      ...{ minutes: '45', host: '陈静，集团纪委' },
      recording: { target: 'four-forms/ladder', title: '监督执纪“四种形态”：从轻到重的四级台阶' },
    },
  ]
}
