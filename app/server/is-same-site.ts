import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a write was made by a page of ours: by Fetch Metadata where the browser sends it, else by an Origin
 * that is our public one or names the host that was asked. No proof is no permission. (ASVS 5.0 V3.5.1; Remix's
 * own check leaves resource routes out.)
 */
export function isSameSite(headers: IncomingHttpHeaders, publicOrigin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin, host } = headers
  if (origin === undefined) return site === 'same-origin' || site === 'none'
  return origin === publicOrigin || (host !== undefined && hostOf(origin) === host)
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
