import type { SittingReply } from './sitting-reply.ts'

/** What is known of a sitting's time on its device. */
export type SittingClock = {
  /** Takes what the server said; `sentAt` and `receivedAt` by the steady clock. A slower answer than the best is less exact. */
  sync(reply: SittingReply, sentAt: number, receivedAt: number): void
  /** Milliseconds until the time is up, 0 when it is. */
  left(): number
  /** The server's clock as measured here, milliseconds since 1970. */
  serverTime(): number
}

/**
 * The time of a sitting by a steady clock (`performance.now`) and the server's word: what the device thinks the hour is
 * does not matter, and setting it during the sitting changes nothing.
 */
export function createSittingClock(first: SittingReply, steady: () => number): SittingClock {
  let newest = { reply: first, at: steady() }
  return {
    sync(reply, sentAt, receivedAt) {
      newest = { reply, at: (sentAt + receivedAt) / 2 }
    },
    left() {
      const { reply, at } = newest
      return reply.isPaused ? reply.left : Math.max(0, reply.left - (steady() - at))
    },
    serverTime: () => newest.reply.now + (steady() - newest.at),
  }
}

/** Milliseconds that pass evenly whatever happens to the device's clock. */
export function steadyNow(): number {
  return performance.now()
}

/** The server's clock from what it said when the page was made, for pages that do not ask it again. */
export function clockFrom(serverNow: number): () => number {
  const opened = steadyNow()
  return () => serverNow + steadyNow() - opened
}
