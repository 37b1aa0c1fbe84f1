import type { SittingReply } from './sitting-reply.ts'

/** What is known of a sitting's time on its device. */
export type SittingClock = {
  /** Takes what the server said to a question that was sent and answered at these times of the steady clock. */
  sync(reply: SittingReply, sentAt: number, receivedAt: number): void
  /** Milliseconds until the time is up, 0 when it is; never more than there are. */
  left(): number
  /** The server's clock, milliseconds since 1970; never behind it, ahead by the quickest round trip at most. */
  serverTime(): number
}

/**
 * The time of a sitting by a steady clock (`performance.now`) and the server's word: what the device thinks the hour is
 * does not matter, and setting it during the sitting changes nothing. In doubt the device is ahead of the server, so that
 * what it still lets a candidate enter is in time by the server's clock as well.
 */
export function createSittingClock(first: SittingReply, steady: () => number): SittingClock {
  let reply = first
  /** Server's clock less the steady one. */
  let offset = first.now - steady()
  let isMeasured = false
  const serverTime = () => steady() + offset
  return {
    sync(newest, sentAt, receivedAt) {
      reply = newest
      const most = newest.now - sentAt
      const least = newest.now - receivedAt
      // A steady clock that stood still while the device slept shows as an offset that is no longer possible.
      offset = isMeasured && offset >= least ? Math.min(offset, most) : most
      isMeasured = true
    },
    left: () => (reply.isPaused ? reply.left : Math.max(0, reply.now + reply.left - serverTime())),
    serverTime,
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
