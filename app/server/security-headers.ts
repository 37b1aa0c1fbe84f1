import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

/** Headers of an answer whose scripts carry this nonce. */
export type HeadersFor = (nonce: string) => Readonly<Record<string, string>>

/**
 * Headers of every answer. Scripts run only with this answer's nonce; nothing is loaded from elsewhere
 * (app/decisions/0001). In development Vite's own scripts and styles are let in besides.
 */
export function securityHeadersFor({
  https,
  development,
}: {
  https: boolean
  development: boolean
}): HeadersFor {
  const always = {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
  return (nonce) => ({ 'Content-Security-Policy': contentSecurityPolicy(nonce, development), ...always })
}

/** A nonce that nobody can guess. */
export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

/** Puts the headers on each answer, and its nonce where pages are rendered. */
export function securityHeaders(headersFor: HeadersFor) {
  return function setHeaders(_request: Request, response: Response, next: NextFunction): void {
    const nonce = newNonce()
    response.locals.nonce = nonce
    response.set(headersFor(nonce))
    next()
  }
}

function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
