import { createReadableStreamFromReadable, type AppLoadContext, type RequestHandler } from '@remix-run/node'
import type { Request as Asked, Response as Answer } from 'express'
import { isShort, shortBody, type ShortBody } from './short-body.ts'

/**
 * Lets Remix answer a request of Express. As the adapter that comes with Remix, but what is short is handed over whole: a stream
 * for each form and each answer costs more than most of them. An answer of one piece tells its length, so that
 * compression leaves the small ones alone.
 */
export async function answerWithRemix(
  handle: RequestHandler,
  context: AppLoadContext,
  asked: Asked,
  answer: Answer,
): Promise<void> {
  const body = await bodyOf(asked)
  if (body === 'gone') return
  await send(answer, await handle(requestOf(asked, answer, body), context))
}

type Body = ShortBody | ReadableStream | null

function bodyOf(asked: Asked): Promise<Body> | Body {
  if (asked.method === 'GET' || asked.method === 'HEAD') return null
  return isShort(asked) ? shortBody(asked) : createReadableStreamFromReadable(asked)
}

function requestOf(asked: Asked, answer: Answer, body: Exclude<Body, 'gone'>): Request {
  const controller = new AbortController()
  answer.once('close', () => {
    if (!answer.writableFinished) controller.abort()
  })
  const headers = new Headers()
  for (const [name, value] of Object.entries(asked.headers))
    if (typeof value === 'string') headers.set(name, value)
    else for (const each of value ?? []) headers.append(name, each)
  const { method } = asked
  const init = { method, headers, signal: controller.signal }
  return new Request(
    `${asked.protocol}://${hostOf(asked)}${asked.originalUrl}`,
    body === null ? init : { ...init, body, duplex: 'half' },
  )
}

/** The host as the client named it, which a trusted proxy may say. */
function hostOf(asked: Asked): string {
  const ports = [asked.get('x-forwarded-host'), asked.get('host')].map(
    (host) => /:(\d+)$/.exec(host ?? '')?.[1],
  )
  const port = ports.find((each) => each !== undefined)
  return port ? `${asked.hostname}:${port}` : asked.hostname
}

async function send(answer: Answer, { status, statusText, headers, body }: Response): Promise<void> {
  answer.statusCode = status
  answer.statusMessage = statusText
  for (const [name, value] of headers)
    if (answer.hasHeader(name)) answer.append(name, value)
    else answer.setHeader(name, value)
  if (body) await sendBody(answer, body.getReader())
  else answer.end()
}

async function sendBody(answer: Answer, reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    const first = await reader.read()
    // What is there already follows at once: then the first piece is all there is.
    const second = reader.read()
    const isWhole = await Promise.race([
      second.then(({ done }) => done),
      new Promise<false>((resolve) => setImmediate(resolve, false)),
    ])
    if (isWhole) {
      answer.setHeader('Content-Length', first.value?.byteLength ?? 0)
      return void answer.end(first.value)
    }
    for (let piece = first, next = second; !piece.done; next = reader.read()) {
      answer.write(piece.value)
      answer.flush()
      piece = await next
    }
    answer.end()
  } catch (error) {
    answer.destroy(error instanceof Error ? error : undefined)
    throw error
  }
}
