import { dayOf } from '#app/platform/clock.ts'
import type { ManagedSession } from './find-managed.server.ts'
import { clockOf } from './session-time.ts'

/** A session as the values of its form. */
export function formOf(session: ManagedSession): Record<string, string | Array<string>> {
  const { title, startsAt, minutes, host, link, minutesPerCredit, posts, materialTitle, materialLink } =
    session
  return {
    ...{ title, host, link, day: dayOf(startsAt), clock: clockOf(startsAt) },
    ...{ minutes: String(minutes), minutesPerCredit: String(minutesPerCredit) },
    posts: posts === '' ? [] : posts.split(' '),
    ...{ materialTitle: materialTitle ?? '', materialLink: materialLink ?? '' },
  }
}
