import { randomBytes } from 'node:crypto'
import { concat, toHex } from '#app/ledger/bytes.ts'
import { log } from '#app/platform/log.server.ts'
import { element, integer, oid, TAG } from './der.ts'
import { at, childrenOf, readElement } from './read-der.ts'
import { bareToken, readTimeStamp } from './time-stamp.ts'

/** A time-stamp server (RFC 3161). */
export type TimeStamping = {
  /** Its host name, for the sentence in the document. */
  host: string
  /** A bare token over a SHA-256 digest; null when the server gave none that holds. Never throws. */
  ask: (digest: Uint8Array) => Promise<Uint8Array | null>
  /** Bytes to keep free in a signature for a token of this server; the first time one is asked for to see. */
  room: () => Promise<number>
}

/** Somebody waits for the sealed document: what takes longer than this counts as no answer. */
const PATIENCE_MS = 3_000
/** After a failure the server is left alone for this long, so that not every signer waits for it. */
const PAUSE_MS = 60_000
/** Tokens have some kilobytes; a larger answer is none. */
const LARGEST = 64 * 1024
/** A bare token is no longer than this. */
const LARGEST_TOKEN = 4_000
/** Tokens of one server differ by their running number, fractions of a second and the like. */
const TOKENS_DIFFER = 32

/** Asks the server at this address, when there is one. */
export function timeStampingBy(url: string | null, patienceMs = PATIENCE_MS): TimeStamping | null {
  if (url === null) return null
  const { host } = new URL(url)
  let pausedUntil = 0
  let longest = 0
  async function ask(digest: Uint8Array): Promise<Uint8Array | null> {
    if (Date.now() < pausedUntil) return null
    try {
      const token = await request(url ?? '', digest, patienceMs)
      longest = Math.max(longest, token.length)
      return token
    } catch (error) {
      pausedUntil = Date.now() + PAUSE_MS
      log.warn({ host, error: String(error) }, 'the time-stamp server gave no usable token')
      return null
    }
  }
  async function room(): Promise<number> {
    if (longest === 0) await ask(new Uint8Array(randomBytes(32)))
    return longest === 0 ? LARGEST_TOKEN : longest + TOKENS_DIFFER
  }
  return { host, ask, room }
}

/** @throws when the server does not answer in time, refuses, or answers with a token that does not hold. */
async function request(url: string, digest: Uint8Array, patienceMs: number): Promise<Uint8Array> {
  const nonce = integer(new Uint8Array(randomBytes(8)))
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/timestamp-query',
      Accept: 'application/timestamp-reply',
    },
    body: Uint8Array.from(query(digest, nonce)),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  if (!response.ok || !response.body) throw new Error(`status ${response.status}`)
  const [status, token] = childrenOf(readElement(await readAll(response.body)))
  // 0 granted, 1 granted with changes.
  const code = status && at(childrenOf(status), 0).content[0]
  if (!token || code === undefined || code > 1) throw new Error(`refused with ${code}`)
  const bare = bareToken(token.whole)
  if (bare.length > LARGEST_TOKEN || !(await readTimeStamp(bare, digest)))
    throw new Error('the token does not hold')
  if (!holds(bare, nonce)) throw new Error('the token answers another request')
  return bare
}

/** TimeStampReq: version 1, SHA-256 imprint, nonce, with the certificate of the signer. */
function query(digest: Uint8Array, nonce: Uint8Array): Uint8Array {
  const algorithm = element(TAG.sequence, oid('2.16.840.1.101.3.4.2.1'), element(TAG.null))
  return element(
    TAG.sequence,
    integer(Uint8Array.of(1)),
    element(TAG.sequence, algorithm, element(TAG.octetString, digest)),
    nonce,
    element(TAG.boolean, Uint8Array.of(0xff)),
  )
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = body.getReader()
  let all: Uint8Array = new Uint8Array()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    all = concat(all, read.value)
    if (all.length > LARGEST) throw new Error('the answer is too long')
  }
  return all
}

/** The nonce is a part of the signed statement, written there as in the request. */
function holds(token: Uint8Array, nonce: Uint8Array): boolean {
  return toHex(token).includes(toHex(nonce))
}
