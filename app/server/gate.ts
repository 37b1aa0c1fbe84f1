import type { NextFunction, Request, Response } from 'express'
import { isSameSite } from './is-same-site.ts'

const READING = new Set(['GET', 'HEAD'])
/** The largest upload is a roster; anything beyond is refused before it is read. */
const MAX_BODY_BYTES = 12 * 1024 * 1024

/**
 * One gate in front of every route, resource routes included: odd methods, broken addresses, oversized bodies
 * and writes that come from another site go no further.
 */
export function gate(origin: string) {
  return function checkRequest(request: Request, response: Response, next: NextFunction): void {
    if (!READING.has(request.method) && request.method !== 'POST')
      return refuse(response, 405, '不支持这种请求方法')
    if (!isDecodable(request.originalUrl)) return refuse(response, 400, '网址有误，请检查后重试')
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return refuseTooLarge(response)
    if (request.method === 'POST' && !isSameSite(request.headers, origin))
      return refuse(response, 403, '请求不是从本站页面发出的，已拒绝。请打开本站页面重新操作')
    limitBody(request, response)
    next()
  }
}

function refuse(response: Response, status: number, sentence: string): void {
  response
    .status(status)
    .type('text/plain; charset=utf-8')
    .set('Cache-Control', 'no-store')
    .send(`${sentence}\n`)
}

/** Nothing more is read of it, so the connection can't be used again. */
function refuseTooLarge(response: Response): void {
  response.set('Connection', 'close')
  refuse(response, 413, '提交的内容超过 12 MB，请缩小后重试')
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
    if (!response.headersSent) refuseTooLarge(response)
    request.destroy()
    return false
  }
}
