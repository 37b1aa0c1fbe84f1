import type { AnswerFields } from '#app/quizzes/answer-sender.ts'
import type { SittingReply } from './sitting-reply.ts'

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/** `at`: the device's clock when the server said so, milliseconds since 1970. */
type Remembered = { reply: SittingReply; at: number; given: Array<[number, AnswerFields]> }

/**
 * What a device remembers of a running sitting beside the answers that wait: what the server last said of the time, and what
 * was filled in. Needed only where the page itself was kept on the device and is older than that.
 */
export type SittingMemory = {
  /** What the server would say now, as far as this device knows; null where the page came from it. */
  reply(): SittingReply | null
  /** What was filled in since the page came from the server, by number. */
  given(): ReadonlyMap<number, AnswerFields>
  noteReply(reply: SittingReply): void
  noteGiven(number: number, fields: AnswerFields): void
}

/** `keptAt`: when a page that was kept came from the server, by the device's clock; null for one that has just come. */
export function sittingMemory(
  storage: Storage,
  { sittingId, first, keptAt }: { sittingId: string; first: SittingReply; keptAt: number | null },
  clock: () => number,
): SittingMemory {
  const fromPage: Remembered = { reply: first, at: keptAt ?? clock(), given: [] }
  const found = keptAt === null ? null : read(storage, sittingId)
  const known = found && found.reply.now > first.now ? found : { ...fromPage, given: found?.given ?? [] }
  const given = new Map(known.given)
  let newest: Pick<Remembered, 'reply' | 'at'> = known
  const write = () => storage.setItem(keyOf(sittingId), JSON.stringify({ ...newest, given: [...given] }))
  const recalled = new Map(given)
  write()
  return {
    reply: () => (keptAt === null ? null : passed(known.reply, Math.max(0, clock() - known.at))),
    given: () => recalled,
    noteReply(reply) {
      newest = { reply, at: clock() }
      write()
    },
    noteGiven(number, fields) {
      given.set(number, fields)
      write()
    },
  }
}

export function forgetSitting(storage: Storage, sittingId: string): void {
  storage.removeItem(keyOf(sittingId))
}

/** What was said, so many milliseconds later. */
function passed(reply: SittingReply, milliseconds: number): SittingReply {
  const left = reply.isPaused ? reply.left : Math.max(0, reply.left - milliseconds)
  return { ...reply, now: reply.now + milliseconds, left }
}

function read(storage: Storage, sittingId: string): Remembered | null {
  const text = storage.getItem(keyOf(sittingId))
  return text === null ? null : JSON.parse(text)
}

function keyOf(sittingId: string): string {
  return `lianxue-sitting/${sittingId}`
}
