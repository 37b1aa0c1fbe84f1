import autocannon from 'autocannon'

/** What one load showed: requests a second and the latencies that half and 99 % stay under, in milliseconds. */
export type LoadResult = {
  name: string
  perSecond: number
  p50: number
  p99: number
  errors: number
  bytes: number
}

export const CONNECTIONS = 16
const WARM_SECONDS = 3
const SECONDS = 10

/** Loads one address with 16 connections, as each of the sessions in turn, after a warm-up that does not count. */
export async function load(
  name: string,
  url: string,
  cookies: ReadonlyArray<string> = [''],
): Promise<LoadResult> {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' }
  const requests = cookies.map((cookie) => ({ headers: { ...headers, cookie } }))
  const options = { url, connections: CONNECTIONS, requests }
  await autocannon({ ...options, duration: WARM_SECONDS })
  const {
    requests: answered,
    latency,
    errors,
    non2xx,
    throughput,
  } = await autocannon({
    ...options,
    duration: SECONDS,
  })
  return {
    name,
    perSecond: Math.round(answered.average),
    p50: latency.p50,
    p99: latency.p99,
    errors: errors + non2xx,
    bytes: answered.average > 0 ? Math.round(throughput.average / answered.average) : 0,
  }
}
