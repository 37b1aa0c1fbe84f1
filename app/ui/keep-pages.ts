/** What Remix reads as the answer of an action that has nothing to say, in its format of data (turbo-stream). */
const NOTHING = '[{"_1":-7},"data"]\n'

/**
 * Sends as `send` does, but lets a form that got no answer leave its page as it is: Remix would put an error page in its
 * place, and what was typed would go with it. The status is that of a failure, after which Remix loads nothing anew.
 * `onUnanswered` is told, so that somebody says so.
 */
export function keepingPages(send: typeof fetch, onUnanswered: () => void): typeof fetch {
  return async (input, init) => {
    try {
      return await send(input, init)
    } catch (error) {
      // A request that was called off because another one took its place fails otherwise.
      if (!(error instanceof TypeError) || init?.method !== 'POST' || !isRouteData(input)) throw error
      onUnanswered()
      return new Response(NOTHING, { status: 503 })
    }
  }
}

/** Whether Remix asks for this, and not one of the pages itself. */
function isRouteData(input: RequestInfo | URL): boolean {
  return input instanceof URL && input.pathname.endsWith('.data')
}
