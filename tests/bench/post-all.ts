import autocannon, { type Request, type Result } from 'autocannon'
import type { LoadResult } from './load.ts'
import { serverTime } from './server-time.ts'
import { requestOf, type Turn } from './turn.ts'

export type Load = {
  connections: number
  /** For how many seconds, or how many turns. */
  length: { duration: number } | { amount: number }
  /** Turns a second, however long the answers take; as many as there are answers where left out. */
  rate?: number
}

/** `serverMs`: processor time of the server for each answer, which says more than a rate where other programs run. */
export type Posted = LoadResult & { serverMs: number; seconds: number }

/** Sends turn after turn over so many connections. Where a rate is given, latencies count from when a turn was due. */
export async function postAll(
  name: string,
  origin: string,
  { connections, length, rate }: Load,
  turnOf: (turn: number) => Turn,
): Promise<Posted> {
  let turn = 0
  function setupRequest(request: Request): Request {
    return { ...request, ...requestOf(turnOf(turn++), origin) }
  }
  const before = await serverTime(origin)
  const start = performance.now()
  // The client notices only once a second that it is done.
  let last = start
  const result = await new Promise<Result>((resolve, reject) => {
    const options = { url: origin, connections, ...length, requests: [{ setupRequest }] }
    const paced = rate === undefined ? options : { ...options, overallRate: rate }
    autocannon(paced, (error, done) => (error ? reject(error) : resolve(done))).on(
      'response',
      () => (last = performance.now()),
    )
  })
  const seconds = (last - start) / 1000
  const used = (await serverTime(origin)) - before
  const { requests, latency, errors } = result
  return {
    name,
    perSecond: Math.round(requests.total / seconds),
    p50: latency.p50,
    p99: latency.p99,
    errors: errors + result['4xx'] + result['5xx'],
    bytes: 0,
    serverMs: Number(((1000 * used) / requests.total).toFixed(2)),
    seconds: Number(seconds.toFixed(1)),
  }
}
