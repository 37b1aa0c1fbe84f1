import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { newId } from '#app/platform/ids.ts'
import { isConflict } from './is-conflict.server.ts'
import type { LedgerKey } from './ledger-key.server.ts'
import { KeyReplaced, LEASE_MS, sealBatch, type SealOutcome } from './seal-batch.server.ts'

export type Sequencer = {
  /** Seals soon, together with what else arrives by then. Never fails; what could not be sealed is tried again. */
  wake(): void
  /** Seals everything that is staged now and answers when it is sealed. */
  sealPending(): Promise<void>
  /** Waits for the transaction under way and starts no other. */
  stop(): Promise<void>
}

export type SequencerOptions = {
  database: Database
  /** Asked for when first needed: a process that never seals needs no key. */
  key: () => LedgerKey
  now: () => Instant
  /** How long to gather entries before sealing, in milliseconds. */
  gatherMs?: number
}

/** Gives staged entries their positions in the log; see `sealBatch` for what one step does. */
export function createSequencer({ database, key, now, gatherMs = 150 }: SequencerOptions): Sequencer {
  const holder = newId()
  let timer: NodeJS.Timeout | null = null
  let running: Promise<SealOutcome['state']> | null = null
  let stopped = false

  async function sealAll(force: boolean): Promise<SealOutcome['state']> {
    for (;;) {
      const { state } = await database.$transaction((tx) => sealBatch(tx, { key, holder, now, force }), {
        maxWait: 20_000,
        timeout: 60_000,
      })
      if (state !== 'more' || stopped) return state
      // SQLite answers at once: without a turn of the event loop nobody could record anything until all is sealed.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** One run at a time in this process, and always one that begins after the call: it sees the caller's entry. */
  async function run(force: boolean): Promise<SealOutcome['state']> {
    while (running) await running.catch(() => undefined)
    running = sealAll(force).finally(() => (running = null))
    return running
  }

  function schedule(delay: number): void {
    if (timer || stopped) return
    timer = setTimeout(() => {
      timer = null
      run(false).then(
        (state) => (state === 'held' ? schedule(LEASE_MS) : undefined),
        (error: unknown) => {
          if (!isConflict(error)) log.error({ error: String(error) }, 'sealing the ledger failed')
          schedule(LEASE_MS)
        },
      )
    }, delay)
    timer.unref()
  }

  async function sealPending(tries = 12): Promise<void> {
    try {
      await run(true)
    } catch (error) {
      const replaced = error instanceof KeyReplaced
      if (tries <= 1 || !(replaced || isConflict(error))) throw error
      if (replaced) await new Promise((resolve) => setTimeout(resolve, 50))
      await sealPending(tries - 1)
    }
  }

  async function stop(): Promise<void> {
    stopped = true
    if (timer) clearTimeout(timer)
    await running?.catch(() => undefined)
  }

  return { wake: () => schedule(gatherMs), sealPending: () => sealPending(), stop }
}
