import type { IncomingMessage } from 'node:http'

/** Bodies up to here are read before anything runs; a longer one, or one that does not say its length, as it comes. */
const SHORT_BODY_BYTES = 64 * 1024

/** What a request carried; `gone` when whoever sent it went away in the middle, and waits for no answer. */
export type ShortBody = Uint8Array<ArrayBuffer> | 'gone'

const read = new WeakMap<IncomingMessage, Promise<ShortBody>>()

/** Whether the body says of itself that it is short; a request that says nothing of a body has none. */
export function isShort({ headers }: IncomingMessage): boolean {
  if (headers['transfer-encoding'] !== undefined) return false
  return Number(headers['content-length'] ?? 0) <= SHORT_BODY_BYTES
}

/** The whole of a short body; asked again, the same, for nothing can be read twice. */
export function shortBody(request: IncomingMessage): Promise<ShortBody> {
  const known = read.get(request)
  if (known) return known
  const reading = new Promise<ShortBody>((resolve) => {
    const chunks: Array<Buffer> = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.once('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    request.once('close', () => resolve('gone'))
    request.once('error', () => resolve('gone'))
  })
  read.set(request, reading)
  return reading
}
