import { Writable } from 'node:stream'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { log } from '#app/platform/log.server.ts'
import { NonceContext } from '#app/platform/nonce.tsx'
import { isRefusal } from '#app/server/is-refusal.ts'
import { describeError, reportFailure } from '#app/server/report-failure.server.ts'

/** What the process around Remix needs from the application: exported here so that both share one set of modules. */
export { application } from '#app/server/application.server.ts'

const RENDER_TIMEOUT_MS = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = status
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={RENDER_TIMEOUT_MS} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          pipe(collect((document) => resolve(new Response(document, { headers, status: failed }))))
        },
        onShellError: reject,
        onError(error: unknown) {
          failed = 500
          log.error({ error: describeError(error) }, 'rendering failed')
        },
      },
    )
    setTimeout(abort, RENDER_TIMEOUT_MS).unref()
  })
}

/** Takes a whole document: all of it is ready at once, so a stream to the end would only cost time. */
function collect(done: (document: Uint8Array<ArrayBuffer>) => void): Writable {
  const chunks: Array<Buffer> = []
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(withoutPadding(chunk))
      next()
    },
    final(finish) {
      done(new Uint8Array(Buffer.concat(chunks)))
      finish()
    },
  })
}

/**
 * React 18 hands over its whole buffer where a character did not fit into the rest of it, so that Chinese pages carry NUL
 * characters, some of them within attributes (github.com/facebook/react/pull/26228, mended in React 19).
 */
function withoutPadding(chunk: Buffer): Buffer {
  let end = chunk.length
  while (end > 0 && chunk[end - 1] === 0) end -= 1
  return chunk.subarray(0, end)
}

/** Unexpected errors of loaders and actions: logged once, with the path alone. A refusal is kept for the page that shows it. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (isRouteErrorResponse(error) && typeof error.data?.message === 'string')
    context.refusal = { status: error.status, message: error.data.message }
  if (request.signal.aborted || isRefusal(error)) return
  reportFailure(error, request.method, new URL(request.url).pathname)
}
