import type { IncomingMessage } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import { isSameSite } from './is-same-site.ts'

const READING = new Set(['GET', 'HEAD'])
/** The largest upload is a roster; anything beyond is refused before it is read. */
const MAX_BODY_BYTES = 12 * 1024 * 1024
const TOO_LARGE = { status: 413, sentence: '提交的内容超过 12 MB，请缩小后重试' }

/** How earlier versions of Remix asked for data: no page of ours does, and Remix would report each as a failure. */
const OLD_DATA = /[?&]_data(?:=|&|$)/u

type Refusal = { status: number; sentence: string }

/**
 * One gate in front of every route, resource routes included: odd methods, broken addresses, oversized bodies
 * and writes that come from another site go no further.
 */
export function gate(origin: string) {
  return function checkRequest(request: Request, response: Response, next: NextFunction): void {
    const refusal = refusalOf(request, request.originalUrl, origin)
    if (refusal) return refuse(response, refusal)
    limitBody(request, response)
    next()
  }
}

/** Why a request goes no further, by its head alone; null when it may pass. */
export function refusalOf(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  url: string,
  origin: string,
): Refusal | null {
  if (!READING.has(method ?? '') && method !== 'POST') return { status: 405, sentence: '不支持这种请求方法' }
  if (!isDecodable(url) || OLD_DATA.test(url)) return { status: 400, sentence: '网址有误，请检查后重试' }
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) return TOO_LARGE
  if (method === 'POST' && !isSameSite(headers, origin))
    return { status: 403, sentence: '请求不是从本站页面发出的，已拒绝。请打开本站页面重新操作' }
  return null
}

function refuse(response: Response, { status, sentence }: Refusal): void {
  // Nothing more is read of it, so the connection can't be used again.
  if (status === TOO_LARGE.status) response.set('Connection', 'close')
  response
    .status(status)
    .type('text/plain; charset=utf-8')
    .set('Cache-Control', 'no-store')
    .send(`${sentence}\n`)
}

function isDecodable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split('?')[0] ?? '').includes('\0')
  } catch {
    return false
  }
}

/** A body without a declared length is cut off at the same limit. */
function limitBody(request: Request, response: Response): void {
  if (request.headers['content-length'] !== undefined || READING.has(request.method)) return
  let received = 0
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0
    if (received <= MAX_BODY_BYTES) return push(chunk, encoding)
    if (!response.headersSent) refuse(response, TOO_LARGE)
    request.destroy()
    return false
  }
}
