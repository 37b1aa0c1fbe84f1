import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { findLiveSession } from '#app/live/find-live-sessions.server.ts'
import { findOwnCredit } from '#app/live/find-own-credit.server.ts'
import { findRecording } from '#app/live/recording.ts'
import { phaseOf } from '#app/live/live-session.ts'
import { SessionView } from '#app/live/session-view.tsx'
import { lengthWords, sessionTime } from '#app/live/session-time.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { formatCredit } from '#app/trainings/credit.ts'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? '直播课'} · 廉学` },
  { name: 'description', content: `直播课“${page?.title ?? ''}”的时间、链接、资料和回看。` },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const scopes = scopesOf(viewer, 'manage:trainings:subtree')
  const session = found(
    await findLiveSession(database, viewer, scopes, args.params.session ?? ''),
    '没有这次直播课，或者它不是为你安排的。请从直播课列表进入。',
  )
  const credit = await findOwnCredit(database, session.id, viewer.memberId)
  const at = now()
  const recording = findRecording(listCourses(), session.recording)
  const { id, title, host, link, unitName, materialTitle, materialLink, fileName, cancelReason } = session
  return {
    ...{ id, title, host, link, unitName, materialTitle, materialLink, fileName, cancelReason },
    time: sessionTime(session, dayOf(at)),
    startsAt: formatInstant(session.startsAt),
    length: lengthWords(session.minutes),
    phase: phaseOf(session, at),
    recording: recording === null ? null : { title: recording.title, path: recording.path },
    credit: credit === null ? null : formatCredit(credit),
  }
}

export default function LiveSessionPage() {
  const session = useLoaderData<typeof loader>()
  return (
    <Page
      title={session.title}
      lead={session.time}
      crumbs={[{ label: '直播课', to: '/live' }, { label: session.title }]}
    >
      <SessionView session={session} />
    </Page>
  )
}
