import autocannon from 'autocannon'
import type { LoadResult } from './load.ts'
import { serverTime } from './server-time.ts'

/** What one turn of a load sends. */
export type Turn = { method?: 'GET' | 'POST'; path: string; cookie: string; body?: string; accept?: string }

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
  const before = await serverTime(origin)
  const result = await autocannon({
    url: origin,
    connections,
    ...length,
    ...(rate === undefined ? {} : { overallRate: rate }),
    requests: [
      {
        setupRequest: (request) => {
          const { method = 'POST', path, cookie, body = '', accept = '*/*' } = turnOf(turn++)
          const headers = { 'content-type': 'application/x-www-form-urlencoded', origin, cookie, accept }
          return { ...request, method, path, body, headers }
        },
      },
    ],
  })
  const used = (await serverTime(origin)) - before
  const { requests, latency, errors, duration } = result
  return {
    name,
    perSecond: Math.round(requests.total / duration),
    p50: latency.p50,
    p99: latency.p99,
    errors: errors + result['4xx'] + result['5xx'],
    bytes: 0,
    serverMs: Number(((1000 * used) / requests.total).toFixed(2)),
    seconds: duration,
  }
}
