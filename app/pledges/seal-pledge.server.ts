import { join } from 'node:path'
import { toInstant, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { destroyFile } from '#app/platform/destroy-file.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { newId } from '#app/platform/ids.ts'
import { findOrganizationName } from './find-organization-name.server.ts'
import { findStrokes } from './find-strokes.server.ts'
import { sealDocument } from './pdf/seal-document.server.ts'
import { fingerprintOf, readSealKey } from './pdf/seal-key.server.ts'
import type { SealedSubject } from './pdf/evidence.ts'
import type { TimeStamping } from './pdf/time-stamping.server.ts'
import { readPledgePayload } from './pledge-payload.server.ts'
import { PLEDGE_REPORTED } from './report/reported.entry.ts'
import { readReportPayload } from './report/report-payload.server.ts'
import type { ProvenEntry } from './prove-signature.server.ts'
import type { Strokes } from './strokes.ts'
import { readSealed, writeSealed, type SealedFile } from './sealed-file.server.ts'

export type SealPledgeTools = {
  database: Database
  dataDir: string
  /** The public address, for the line that says where to check the document. */
  origin: string
  /** Where the ledger holds an entry, once it is sealed there; null before. */
  proveEntry: (entryId: string) => Promise<ProvenEntry | null>
  /** The time-stamp server, where one is set. */
  stamping: TimeStamping | null
}

export type SealOutcome =
  | { ok: true; file: SealedFile }
  | { ok: false; reason: 'not-sealed-yet' | 'handwriting-erased' }

/**
 * The sealed document of a signed pledge or of a report: made the first time it is asked for, the same file ever after.
 * A crash between signing and sealing loses nothing, the next call makes it.
 */
export async function sealPledge(
  tools: SealPledgeTools,
  entryId: string,
  now: Instant,
): Promise<SealOutcome> {
  const known = await tools.database.sealedDocument.findUnique({ where: { subjectId: entryId } })
  if (known) return { ok: true, file: await readSealed(tools.dataDir, known.file, known.sha256) }
  const proven = await tools.proveEntry(entryId)
  if (!proven) return { ok: false, reason: 'not-sealed-yet' }
  const subject = subjectOf(proven)
  const hands = await findHands(tools, entryId, subject)
  if (!hands) return { ok: false, reason: 'handwriting-erased' }
  const organization = await findOrganizationName(tools.database)
  const key = await readSealKey(tools.dataDir, organization, new Date(now))
  const sealFingerprint = fingerprintOf(key.certificate)
  const verifyAddress = `${tools.origin}/verify`
  const content = { entryId, organization, verifyAddress, subject, proof: proven.proof, sealFingerprint }
  const sealTools = { key, sealedAt: new Date(now), stamping: tools.stamping }
  const bytes = await sealDocument(content, hands, sealTools)
  return { ok: true, file: await keep(tools, entryId, proven.memberId, bytes, now) }
}

/** The handwriting of each who signed, the signer's first; null once any of it was erased. A report has none. */
async function findHands(
  { database, dataDir }: SealPledgeTools,
  entryId: string,
  subject: SealedSubject,
): Promise<Array<Strokes> | null> {
  if (subject.kind === 'report') return []
  const { strokesHash, family } = subject.pledge
  const hashes = family ? [strokesHash, family.strokesHash] : [strokesHash]
  const found = await Promise.all(hashes.map((hash) => findStrokes(database, dataDir, entryId, hash)))
  const hands = found.filter((strokes) => strokes !== null)
  return hands.length === hashes.length ? hands : null
}

function subjectOf({ kind, payload }: ProvenEntry): SealedSubject {
  return kind === PLEDGE_REPORTED
    ? { kind: 'report', report: readReportPayload(payload) }
    : { kind: 'pledge', pledge: readPledgePayload(payload) }
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
    INSERT INTO "SealedDocument" ("id", "memberId", "subjectId", "file", "sha256", "sealedAt")
    SELECT ${id}, ${memberId}, ${entryId}, ${file}, ${sha256(bytes)}, ${sealedAt}
    FROM "LedgerEntry" WHERE "id" = ${entryId} AND "payload" <> ''
    ON CONFLICT ("subjectId") DO NOTHING`
  const row = await database.sealedDocument.findUnique({ where: { subjectId: entryId } })
  if (row?.id === id) return { name: file, bytes }
  await destroyFile(join(dataDir, 'sealed', file))
  if (!row) throw new Error(`${entryId} was erased while it was being sealed`)
  return readSealed(dataDir, row.file, row.sha256)
}
