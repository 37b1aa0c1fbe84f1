import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { appendEntries } from './append-entries.server.ts'
import type { HashFunction } from './hash-function.ts'
import { ownHash } from './ledger-identity.server.ts'
import { isConflict } from './is-conflict.server.ts'
import type { Entry, NewEntry } from './entry.ts'
import { type Projector, RecordRefused } from './projector.ts'

/** What was recorded: the entries as they are in the ledger, and how many of them were new (0: all known already). */
export type Recorded = { entries: Array<Entry>; recorded: number }

/** A call: the facts, and a name of the device that sent them where it is known (never the secret of a session). */
export type RecordCall = { entries: ReadonlyArray<NewEntry>; device: string | null }

/**
 * Records training facts, all of one call or none, durably before it answers. Recording an id again answers with
 * the first entry and changes nothing.
 * @throws RecordRefused when a fact contradicts what is recorded.
 */
export type RecordEntries = (entries: ReadonlyArray<NewEntry>, device?: string) => Promise<Recorded>

export type RecorderOptions = {
  database: Database
  projectors: ReadonlyArray<Projector>
  /** The hash function of the log; that of this installation where nothing else is said. */
  hash?: () => HashFunction
  /** The server's clock. */
  now: () => Instant
  /** Told after each transaction that recorded something: wakes the sequencer. */
  onRecorded?: () => void
}

type Waiting = RecordCall & {
  resolve: (recorded: Recorded) => void
  reject: (error: unknown) => void
}

/** More calls than this are never put into one transaction: bounds how long one of them waits. */
const MAX_BATCH = 128
/** How often a transaction that met one of another process is tried again. */
const MAX_TRIES = 12

/**
 * The only writer of training facts. Calls that arrive about the same time are written together in one transaction, so
 * that a burst shares its fsyncs; when such a shared transaction fails, its halves are tried, and theirs, until only
 * the one at fault is refused.
 */
export function createRecorder(options: RecorderOptions): { record: RecordEntries } {
  const queue: Array<Waiting> = []
  let writing = false

  async function drain(): Promise<void> {
    writing = true
    while (queue.length > 0) {
      await gather(queue)
      await settle(options, queue.splice(0, MAX_BATCH))
    }
    writing = false
  }

  function record(entries: ReadonlyArray<NewEntry>, device?: string): Promise<Recorded> {
    if (entries.length === 0) return Promise.resolve({ entries: [], recorded: 0 })
    return new Promise((resolve, reject) => {
      queue.push({ entries, device: device ?? null, resolve, reject })
      if (!writing) void drain()
    })
  }

  return { record }
}

/**
 * Waits as long as each turn of the event loop brings more calls. The driver of SQLite answers at once, so a whole
 * transaction passes before the process looks at its connections again: without a look before each, every request would be
 * written alone, and those that wait on a connection would wait for all that came again on another. See decision 0027.
 */
async function gather(queue: ReadonlyArray<Waiting>): Promise<void> {
  for (let before = 0; before < queue.length && queue.length < MAX_BATCH;) {
    before = queue.length
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function settle(options: RecorderOptions, batch: ReadonlyArray<Waiting>): Promise<void> {
  try {
    const results = await write(options, batch, batch.length > 1 ? 1 : MAX_TRIES)
    batch.forEach((waiting, index) => waiting.resolve(results[index] ?? { entries: [], recorded: 0 }))
  } catch (error) {
    if (batch.length === 1) return batch[0]?.reject(error)
    const middle = Math.ceil(batch.length / 2)
    await settle(options, batch.slice(0, middle))
    await settle(options, batch.slice(middle))
  }
}

async function write(
  options: RecorderOptions,
  batch: ReadonlyArray<Waiting>,
  tries: number,
): Promise<Array<Recorded>> {
  try {
    const results = await options.database.$transaction(
      (tx) => {
        const { projectors, hash = ownHash, now } = options
        return appendEntries(tx, { projectors, hash: hash(), receivedAt: now() }, batch)
      },
      { maxWait: 20_000, timeout: 60_000 },
    )
    if (results.some(({ recorded }) => recorded > 0)) options.onRecorded?.()
    return results
  } catch (error) {
    if (error instanceof RecordRefused || tries <= 1 || !isConflict(error)) throw error
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
    return write(options, batch, tries - 1)
  }
}
