import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarFile } from '#app/live/calendar-file.ts'
import { findLiveSession } from '#app/live/find-live-sessions.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, found } from '#app/platform/respond.server.ts'
import { settings } from '#app/platform/settings.server.ts'

/** A session for one's own calendar; fetched again after a change, it takes the place of the entry made before. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const viewer = requireViewer(args)
  const scopes = scopesOf(viewer, 'manage:trainings:subtree')
  const session = found(
    await findLiveSession(database, viewer, scopes, args.params.session ?? ''),
    '没有这次直播课，或者它不是为你安排的。请从直播课列表进入。',
  )
  return new Response(calendarFile(session, settings.origin, now()), {
    headers: attachment(`${session.title}.ics`, 'text/calendar; charset=utf-8; method=PUBLISH'),
  })
}
