/** A signed-in member over plain HTTP: keeps cookies, says where its writes come from. */
export type BrowserSession = {
  get(path: string): Promise<Response>
  post(
    path: string,
    body: URLSearchParams | FormData | string,
    headers?: Record<string, string>,
  ): Promise<Response>
  /** The cookies so far, as a header. */
  cookie(): string
}

export const DEMO_PASSWORD = 'Lianxue-demo-2026'

/** A session of nobody. */
export function openSession(origin: string): BrowserSession {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  async function send(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(new URL(path, origin), {
      ...init,
      redirect: 'manual',
      // An answer that does not come is a failure, not a reason to wait.
      signal: AbortSignal.timeout(20_000),
      headers: { ...init.headers, cookie: cookie() },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return response
  }
  return {
    get: (path) => send(path, {}),
    cookie,
    post: (path, body, headers = {}) => send(path, { method: 'POST', body, headers: { origin, ...headers } }),
  }
}

/** A session of a demonstration account. */
export async function signInAs(origin: string, employeeNumber: string): Promise<BrowserSession> {
  const session = openSession(origin)
  const answer = await session.post(
    '/login',
    new URLSearchParams({ employeeNumber, password: DEMO_PASSWORD }),
  )
  if (answer.status !== 302) throw new Error(`sign-in of ${employeeNumber} answered ${answer.status}`)
  return session
}
