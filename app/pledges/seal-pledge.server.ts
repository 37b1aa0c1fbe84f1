import { toInstant, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { newId } from '#app/platform/ids.ts'
import { findOrganizationName } from './find-organization-name.server.ts'
import { findStrokes } from './find-strokes.server.ts'
import { sealDocument } from './pdf/seal-document.server.ts'
import { fingerprintOf, readSealKey } from './pdf/seal-key.server.ts'
import { readPledgePayload } from './pledge-payload.server.ts'
import type { ProvenEntry } from './prove-signature.server.ts'
import { readSealed, writeSealed, type SealedFile } from './sealed-file.server.ts'

export type SealPledgeTools = {
  database: Database
  dataDir: string
  /** The public address, for the line that says where to check the document. */
  origin: string
  /** Where the ledger holds an entry, once it is sealed there; null before. */
  proveEntry: (entryId: string) => Promise<ProvenEntry | null>
}

export type SealOutcome =
  { ok: true; file: SealedFile } | { ok: false; reason: 'not-sealed-yet' | 'handwriting-erased' }

/**
 * The sealed document of a signature: made the first time it is asked for, the same file ever after. A crash between
 * signing and sealing loses nothing, the next call makes it.
 */
export async function sealPledge(
  tools: SealPledgeTools,
  entryId: string,
  now: Instant,
): Promise<SealOutcome> {
  const known = await tools.database.sealedDocument.findUnique({ where: { pledgeSignatureId: entryId } })
  if (known) return { ok: true, file: await readSealed(tools.dataDir, known.file, known.sha256) }
  const proven = await tools.proveEntry(entryId)
  if (!proven) return { ok: false, reason: 'not-sealed-yet' }
  const pledge = readPledgePayload(proven.payload)
  const strokes = await findStrokes(tools.database, tools.dataDir, entryId, pledge.strokesHash)
  if (!strokes) return { ok: false, reason: 'handwriting-erased' }
  const organization = await findOrganizationName(tools.database)
  const key = await readSealKey(tools.dataDir, organization, new Date(now))
  const sealFingerprint = fingerprintOf(key.certificate)
  const verifyAddress = `${tools.origin}/verify/pledge`
  const content = { entryId, organization, verifyAddress, pledge, proof: proven.proof, sealFingerprint }
  const bytes = await sealDocument(content, strokes, key, new Date(now))
  return { ok: true, file: await keep(tools, entryId, proven.memberId, bytes, now) }
}

/** Writes the file whole or not at all; when two processes sealed at once, the first one's file counts. */
async function keep(
  { database, dataDir }: SealPledgeTools,
  entryId: string,
  memberId: string,
  bytes: Uint8Array,
  now: Instant,
): Promise<SealedFile> {
  const id = newId()
  const file = `${id}.pdf`
  await writeSealed(dataDir, { name: file, bytes })
  const sealedAt = toInstant(new Date(now))
  await database.$executeRaw`
    INSERT INTO "SealedDocument" ("id", "memberId", "pledgeSignatureId", "file", "sha256", "sealedAt")
    VALUES (${id}, ${memberId}, ${entryId}, ${file}, ${sha256(bytes)}, ${sealedAt})
    ON CONFLICT ("pledgeSignatureId") DO NOTHING`
  const row = await database.sealedDocument.findUniqueOrThrow({ where: { pledgeSignatureId: entryId } })
  return row.id === id ? { name: file, bytes } : readSealed(dataDir, row.file, row.sha256)
}
