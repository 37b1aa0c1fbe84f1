import type { Readable } from '#app/platform/database.server.ts'
import { toBase64 } from './bytes.ts'
import type { HashFunction } from './hash-function.ts'
import { proveConsistency } from './prove-inclusion.server.ts'
import { readCheckpoint } from './read-checkpoint.server.ts'

/**
 * The newest checkpoint and the proof that the tree of the old size is its beginning, as text: `old` and the size, one
 * hash a line in base64, an empty line, the checkpoint. Null when the ledger never had that size.
 */
export async function findConsistency(
  database: Readable,
  hash: HashFunction,
  oldSize: number,
): Promise<string | null> {
  const checkpoint = await readCheckpoint(database)
  if (!checkpoint || oldSize < 1 || oldSize > checkpoint.size) return null
  const proof = await proveConsistency(database, oldSize, { size: checkpoint.size, hash })
  return [`old ${oldSize}`, ...proof.map(toBase64), '', checkpoint.note].join('\n')
}
