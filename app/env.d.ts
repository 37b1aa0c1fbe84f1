import '@remix-run/node'
import type { StudyView } from '#app/courses/study/study-view.ts'
import type { ReviewedRound } from '#app/quizzes/reviewed-round.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { DisplayChoice } from '#app/platform/display.server.ts'

declare module '@remix-run/node' {
  // Single fetch: dates, maps and undefined reach components typed and intact.
  interface Future {
    v3_singleFetch: true
  }

  /** What the server knows about a request before any route runs. */
  interface AppLoadContext {
    /** Content-Security-Policy nonce of this answer. */
    nonce: string
    /** Who is signed in, if anybody. */
    viewer: Viewer | null
    /** The client's address, for slowing down guesses; never stored in clear. */
    clientAddress: string
    /** How the viewer stands in the lesson asked for, where it was read already. */
    study?: StudyView
    /** How the reader wants the page to look, where it was read already. */
    display?: DisplayChoice
    /** The practice round asked for as it is explained, where it was read already. */
    round?: ReviewedRound
    /** What the route that was asked refused, with its sentence. */
    refusal?: { status: number; message: string }
  }
}
