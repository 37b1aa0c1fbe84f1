import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { ownKeyChain } from './ledger-identity.server.ts'
import { formatVerifierKey } from './verifier-key.ts'

/** A key of the log: it signs trees larger than `after` up to `upTo`, the newest one without end. */
export type KeyPeriod = { key: string; after: number | null; upTo: number | null; until: Instant | null }

/** The keys of this ledger, newest first. */
export async function findKeyHistory(database: Readable): Promise<Array<KeyPeriod>> {
  const { pinned, changes } = await ownKeyChain(database)
  const earlier = changes.map(({ from, size, at }, index) => {
    const after = changes[index - 1]?.size ?? null
    return { key: formatVerifierKey(from), after, upTo: size, until: at }
  })
  const last = changes.at(-1)
  const newest = {
    key: formatVerifierKey(last?.to ?? pinned),
    after: last?.size ?? null,
    upTo: null,
    until: null,
  }
  return [...earlier, newest].reverse()
}
