import type { NextFunction, Request, Response } from 'express'

/**
 * Reads to its end what an answered request still sends. Remix starts to read every body, so Node no longer throws
 * an unread rest away by itself: the connection would stay full, and the next request on it would wait for ever.
 * The gate has bounded what can come.
 */
export function drainUnreadBody(request: Request, response: Response, next: NextFunction): void {
  response.once('finish', () => {
    if (request.complete || request.destroyed) return
    // The reader that Remix left behind would stop the stream again.
    request.removeAllListeners('data')
    request.resume()
  })
  next()
}
