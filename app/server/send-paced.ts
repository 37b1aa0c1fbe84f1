import { setTimeout as wait } from 'node:timers/promises'
import type { Request, Response } from 'express'

/** Longer than a frame of the screen: what has come is drawn before the next piece is read. */
const PAUSE_MS = 20

/**
 * Sends the pieces of a document with a pause after each to browsers that are about to show it, and at once to everybody else,
 * who has nothing to lay out.
 */
export async function sendPaced(
  request: Request,
  response: Response,
  pieces: ReadonlyArray<Buffer>,
): Promise<void> {
  const isShown = request.get('Sec-Fetch-Dest') === 'document'
  if (!isShown || pieces.length === 1) {
    response.end(Buffer.concat(pieces))
    return
  }
  for (const piece of pieces.slice(0, -1)) {
    response.write(piece)
    await wait(PAUSE_MS)
    if (response.destroyed) return
  }
  response.end(pieces.at(-1))
}
