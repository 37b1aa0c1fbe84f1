import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { errorWords } from '#app/ui/error-words.ts'
import type { Application } from './application.server.ts'
import { refusalOf } from './gate.ts'
import { newNonce, type HeadersFor } from './security-headers.ts'
import { isShort, shortBody } from './short-body.ts'

const FORM = /^application\/x-www-form-urlencoded(?:; *charset=utf-8)?$/i

export type QuickOptions = {
  loadApplication: () => Promise<Application>
  origin: string
  headersFor: HeadersFor
  /** Answers everything that is not answered here. */
  otherwise: RequestListener
}

/**
 * Answers what the outboxes of devices send, and forms of practice that only lead on, before Express and Remix, which take longer
 * than recording. The gate, the session, the function that takes the form and the headers are those of the routes; whatever
 * is not quite ordinary (nobody signed in, another kind of body, something to explain) goes to the routes. See decision 0027.
 */
export function answerQuickly({
  loadApplication,
  origin,
  headersFor,
  otherwise,
}: QuickOptions): RequestListener {
  async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const application = await loadApplication()
    const receive = application.receiverOf(path)
    if (!receive) return otherwise(request, response)
    try {
      const cookie = request.headers.cookie ?? ''
      const { viewer, setCookie } = await application.readSession(cookie)
      if (!viewer || viewer.mustChangePassword) return otherwise(request, response)
      const body = await shortBody(request)
      if (body === 'gone') return
      const reply = await receive(viewer, { cookie, form: [...new URLSearchParams(textOf(body))] })
      if (reply === null) return otherwise(request, response)
      const renewed = setCookie === null ? {} : { 'Set-Cookie': setCookie }
      if ('location' in reply) send(response, 302, { ...renewed, Location: reply.location }, '')
      else
        send(
          response,
          reply.status,
          { ...renewed, 'Content-Type': 'application/json' },
          JSON.stringify(reply.body),
        )
    } catch (error) {
      application.reportFailure(error, 'POST', path)
      const type = { 'Content-Type': 'text/plain; charset=utf-8' }
      send(response, 500, type, `${errorWords(500).sentence}\n`)
    }
  }

  function send(response: ServerResponse, status: number, own: Record<string, string>, text: string): void {
    const headers = { ...headersFor(newNonce()), 'Cache-Control': 'no-store', ...own }
    response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(text) })
    // As text, so that it leaves together with the headers in one piece.
    response.end(text)
  }

  return function listen(request, response) {
    const path = request.url ?? ''
    if (!mayBeQuick(request) || refusalOf(request, path, origin)) return otherwise(request, response)
    answer(request, response, path).catch(() => response.destroy())
  }
}

function mayBeQuick(request: IncomingMessage): boolean {
  return request.method === 'POST' && isShort(request) && FORM.test(request.headers['content-type'] ?? '')
}

function textOf(body: Uint8Array<ArrayBuffer>): string {
  return Buffer.from(body.buffer, body.byteOffset, body.length).toString()
}
