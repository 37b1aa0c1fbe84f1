import type { Database } from '#app/platform/database.server.ts'
import { readCheckpoint, type StoredCheckpoint } from './read-checkpoint.server.ts'
import type { Sequencer } from './sequencer.server.ts'

/** The newest checkpoint; a new ledger signs its empty tree for it, so that a witness can begin with that. */
export async function newestCheckpoint(
  database: Database,
  sequencer: Sequencer,
): Promise<StoredCheckpoint | null> {
  const known = await readCheckpoint(database)
  if (!known) await sequencer.sealPending()
  return known ?? readCheckpoint(database)
}
