/** What one turn of a load sends. */
export type Turn = { method?: 'GET' | 'POST'; path: string; cookie: string; body?: string; accept?: string }

/** A turn as the request of a form of this site. */
export function requestOf(
  { method = 'POST', path, cookie, body = '', accept = '*/*' }: Turn,
  origin: string,
) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin, cookie, accept }
  return { method, path, body, headers }
}
