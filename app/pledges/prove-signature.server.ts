import { commitmentTo, contentText, leafText } from '#app/ledger/leaf.ts'
import { parsePayload } from '#app/ledger/entry-row.server.ts'
import { type KeyChain, keyForSize } from '#app/ledger/key-chain.ts'
import { algorithmsOf, hashOf } from '#app/ledger/log-algorithms.ts'
import { native } from '#app/ledger/native-hash.server.ts'
import { proveInclusion } from '#app/ledger/prove-inclusion.server.ts'
import { readCheckpoint } from '#app/ledger/read-checkpoint.server.ts'
import { formatTlogProof } from '#app/ledger/tlog-proof.ts'
import { formatVerifierKey } from '#app/ledger/verifier-key.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { LedgerProof } from './pdf/evidence.ts'

/** A recorded entry with the proof that the ledger holds it. */
export type ProvenEntry = { memberId: string; kind: string; payload: JsonObject; proof: LedgerProof }

/**
 * The entry with its content, the salt that opens its commitment, its leaf, the inclusion proof and the newest
 * checkpoint: all that is needed to check it anywhere, for ever. Null until the ledger has sealed the entry.
 */
export async function proveSignature(
  database: Database,
  keys: KeyChain,
  entryId: string,
): Promise<ProvenEntry | null> {
  const [row, place, checkpoint] = await Promise.all([
    database.ledgerEntry.findUnique({ where: { id: entryId } }),
    database.ledgerPosition.findUnique({ where: { entryId } }),
    readCheckpoint(database),
  ])
  if (!row || !place || !checkpoint || place.position >= checkpoint.size) return null
  const { position } = place
  const hash = native(hashOf(keys.pinned))
  const { size, root, signedAt, note } = checkpoint
  const hashes = (await proveInclusion(database, [position], { size, hash })).get(position) ?? []
  const content = contentText(row)
  const { kind, pseudonym, counter, previous, receivedAt, salt } = row
  const commitment = commitmentTo(hash, salt, content)
  const leaf = leafText({
    v: 1,
    hash: hash.name,
    kind,
    member: pseudonym,
    counter,
    previous,
    receivedAt,
    commitment,
  })
  const proof = formatTlogProof({ hash: hash.name, index: position, hashes, checkpoint: note })
  const record = { content, salt, leaf, proof, key: formatVerifierKey(keyForSize(keys, size)) }
  return {
    memberId: row.memberId,
    kind,
    payload: parsePayload(row.payload),
    proof: { position, size, root, signedAt, algorithms: algorithmsOf(keys.pinned), record },
  }
}
