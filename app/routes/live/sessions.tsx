import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findComing, findPast } from '#app/live/find-live-sessions.server.ts'
import { phaseOf } from '#app/live/live-session.ts'
import { SessionWays, sessionWay } from '#app/live/session-ways.tsx'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { addMilliseconds, dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '直播课 · 廉学' },
  { name: 'description', content: '将要举行的直播课和可以回看的直播课。' },
]

/** Nobody plans further; older ones are found through the courses that they became. */
const SHOWN = 50
/** The longest session: one that began this long ago may still be running. */
const LONGEST_MS = 10 * 60 * 60_000

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const at = now()
  const today = dayOf(at)
  const [coming, past] = await Promise.all([
    findComing(database, viewer, addMilliseconds(at, -LONGEST_MS), SHOWN),
    findPast(database, viewer, at, SHOWN),
  ])
  const isOver = (session: (typeof past)[number]) => phaseOf({ ...session, cancelledAt: null }, at) === 'past'
  return {
    coming: coming.filter((session) => !isOver(session)).map((session) => sessionWay(session, today, at)),
    past: past.filter(isOver).map((session) => sessionWay(session, today, at)),
  }
}

export default function LiveSessions() {
  const { coming, past } = useLoaderData<typeof loader>()
  return (
    <Page title="直播课" lead="由组织员安排，按时进入；录好以后变成课程里的一课，读完、答对才算学过。">
      <section className="stack" aria-labelledby="coming">
        <h2 id="coming">将要开始的</h2>
        {coming.length > 0 ? (
          <SessionWays sessions={coming} />
        ) : (
          <EmptyState title="近期没有直播课" action={<ButtonLink to="/courses">看看课程</ButtonLink>}>
            安排了与你有关的直播，会列在这里；当天也会显示在“今日学习”。
          </EmptyState>
        )}
      </section>
      {past.length > 0 ? (
        <section className="stack" aria-labelledby="past">
          <h2 id="past">已结束的</h2>
          <SessionWays sessions={past} />
        </section>
      ) : null}
    </Page>
  )
}
