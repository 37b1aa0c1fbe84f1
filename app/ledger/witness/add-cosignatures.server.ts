import { type Instant, toInstant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { openUnderChain, type KeyChain } from '../key-chain.ts'
import { verifyNatively } from '../native-signature.server.ts'
import { formatSignature, parseNote, type SignedNote } from '../signed-note.ts'
import { parseWitnessKey } from '../verifier-key.ts'
import { cosignedTime } from './cosignature.ts'

/**
 * Why a cosigned checkpoint is not taken.
 *
 * - `not-ours`: no checkpoint, or not signed by this log. `never-signed`: signed by this log's key, and yet not what
 *   the log signed at that size: somebody was shown another past.
 * - `no-witness`: none of the signatures names a registered witness. `signature`: one that does is wrong.
 * - `future`: signed at a time that has not come yet.
 */
export type CosignatureRefusal = 'not-ours' | 'never-signed' | 'no-witness' | 'signature' | 'future'
export type AddedCosignatures =
  | { ok: true; size: number; witnesses: Array<string> }
  | { ok: false; reason: CosignatureRefusal }

/** Clocks differ by so much at most, in milliseconds. */
const CLOCK_MARGIN = 600_000

/** Takes the cosignatures of registered witnesses under one of our checkpoints; the newest of each witness is kept. */
export async function addCosignatures(
  database: Database,
  source: string,
  { chain, now }: { chain: KeyChain; now: Instant },
): Promise<AddedCosignatures> {
  const note = parseNote(source)
  const opened = openUnderChain(source, chain, verifyNatively)
  if (!note || !opened.ok) return { ok: false, reason: 'not-ours' }
  const { size } = opened.checkpoint
  const stored = await database.ledgerCheckpoint.findUnique({ where: { size } })
  if (!stored || parseNote(stored.note)?.text !== note.text) return { ok: false, reason: 'never-signed' }
  const checked = await checkSignatures(database, note)
  if (!Array.isArray(checked)) return { ok: false, reason: checked }
  if (checked.some(({ cosignedAt }) => Date.parse(cosignedAt) > Date.parse(now) + CLOCK_MARGIN))
    return { ok: false, reason: 'future' }
  for (const cosignature of checked) await keepNewest(database, size, cosignature)
  return { ok: true, size, witnesses: checked.map(({ name }) => name) }
}

type Cosignature = { witnessId: string; name: string; line: string; cosignedAt: Instant }

async function checkSignatures(
  database: Database,
  note: SignedNote,
): Promise<Array<Cosignature> | 'no-witness' | 'signature'> {
  const names = note.signatures.map(({ name }) => name)
  const witnesses = await database.ledgerWitness.findMany({
    where: { name: { in: names }, withdrawnAt: null },
  })
  const given = note.signatures.flatMap((signature) => {
    const witness = witnesses.find(({ name }) => name === signature.name)
    return witness ? [{ signature, witness }] : []
  })
  if (given.length === 0) return 'no-witness'
  const checked = given.flatMap(({ signature, witness: { id, name, publicKey } }) => {
    const key = parseWitnessKey(publicKey)
    const seconds = key && cosignedTime(note.text, signature, key, verifyNatively)
    if (seconds === null || seconds > 8.64e12) return []
    const cosignedAt = toInstant(new Date(seconds * 1000))
    return [{ witnessId: id, name, line: formatSignature(signature), cosignedAt }]
  })
  return checked.length === given.length ? checked : 'signature'
}

async function keepNewest(
  database: Database,
  size: number,
  { witnessId, line, cosignedAt }: Cosignature,
): Promise<void> {
  await database.$executeRaw`
    INSERT INTO "LedgerCosignature" ("size", "witnessId", "line", "cosignedAt")
    VALUES (${size}, ${witnessId}, ${line}, ${cosignedAt})
    ON CONFLICT ("size", "witnessId") DO UPDATE SET "line" = excluded."line", "cosignedAt" = excluded."cosignedAt"
    WHERE "LedgerCosignature"."cosignedAt" < excluded."cosignedAt"`
}
