import type { Readable } from '#app/platform/database.server.ts'
import { utf8 } from '../bytes.ts'
import type { HashFunction } from '../hash-function.ts'
import { leafText } from '../leaf.ts'
import { proveInclusion } from '../prove-inclusion.server.ts'
import { readCheckpoint } from '../read-checkpoint.server.ts'
import { formatTlogProof } from '../tlog-proof.ts'
import { readCosigned } from '../witness/read-cosigned.server.ts'
import { leafOf } from './export-record.server.ts'

/**
 * The proof file of a member's own sealed entry, with the leaf as its extra data, so that the file stands alone;
 * null when the member has no such entry or it waits for its position.
 */
export async function findTlogProof(
  database: Readable,
  hash: HashFunction,
  { memberId, entryId }: { memberId: string; entryId: string },
): Promise<{ position: number; text: string } | null> {
  const row = await database.ledgerEntry.findFirst({ where: { id: entryId, memberId } })
  const placed = row && (await database.ledgerPosition.findUnique({ where: { entryId } }))
  const checkpoint = placed && (await readCheckpoint(database))
  if (!row || !placed || !checkpoint) return null
  const { position } = placed
  const tree = { size: checkpoint.size, hash }
  const hashes = (await proveInclusion(database, [position], tree)).get(position) ?? []
  const extra = utf8(leafText(leafOf(hash, row)))
  const note = await readCosigned(database, checkpoint)
  return {
    position,
    text: formatTlogProof({ hash: hash.name, index: position, hashes, checkpoint: note, extra }),
  }
}
