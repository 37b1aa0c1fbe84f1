import type { Instant } from '#app/platform/clock.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { newId } from '#app/platform/ids.ts'
import { findOrganizationName } from '../find-organization-name.server.ts'
import { addSignature } from '../pdf/add-signature.server.ts'
import { readSealKey } from '../pdf/seal-key.server.ts'
import { sealPledge, type SealOutcome, type SealPledgeTools } from '../seal-pledge.server.ts'
import { readSealed, writeSealed, type SealedFile } from '../sealed-file.server.ts'
import { findCountersignatures } from './find-countersignatures.server.ts'
import type { CountersignatureView } from './read-countersigned.server.ts'

/**
 * The newest form of a pledge's or report's document: the sealed one, with one more signature for each countersignature so far.
 * Each step leaves the bytes before it as they are, so that every earlier copy stays valid. What a crash kept from
 * being made is made up for here.
 */
export async function sealCountersigned(
  tools: SealPledgeTools,
  entryId: string,
  now: Instant,
): Promise<SealOutcome> {
  const first = await sealPledge(tools, entryId, now)
  if (!first.ok) return first
  const given = await findCountersignatures(tools.database, [entryId])
  // Twice as many rounds as signatures: another process may take a step in between.
  for (let round = 0; round <= given.length * 2; round += 1) {
    const done = await tools.database.countersignedDocument.findMany({
      where: { subjectId: entryId },
      orderBy: { step: 'asc' },
    })
    const newest = done.at(-1)
    const file = newest ? await readSealed(tools.dataDir, newest.file, newest.sha256) : first.file
    const next = given.find(
      (one) => !done.some(({ countersignEntryId }) => countersignEntryId === one.entryId),
    )
    if (!next) return { ok: true, file }
    await takeStep(tools, entryId, { file, next, step: done.length + 1 }, now)
  }
  throw new Error(`countersignatures of ${entryId} could not be sealed`)
}

async function takeStep(
  { database, dataDir, stamping }: SealPledgeTools,
  entryId: string,
  { file, next, step }: { file: SealedFile; next: CountersignatureView; step: number },
  now: Instant,
): Promise<void> {
  const organization = await findOrganizationName(database)
  const key = await readSealKey(dataDir, organization, new Date(now))
  const mark = {
    reason: `会签（${next.capacityTitle}）：${next.name}，${next.unitName}；台账记录 ${next.entryId}`,
    location: organization,
    fieldName: `countersign-${step}`,
    signedAt: new Date(now),
  }
  const bytes = await addSignature(file.bytes, key, mark, stamping)
  const id = newId()
  const name = `${id}.pdf`
  await writeSealed(dataDir, { name, bytes })
  const { memberId } = await database.sealedDocument.findUniqueOrThrow({ where: { subjectId: entryId } })
  await database.$executeRaw`
    INSERT INTO "CountersignedDocument"
      ("id", "memberId", "subjectId", "step", "countersignEntryId", "file", "sha256", "sealedAt")
    SELECT ${id}, ${memberId}, ${entryId}, CAST(${step} AS INTEGER), ${next.entryId}, ${name}, ${sha256(bytes)}, ${now}
    FROM "LedgerEntry" WHERE "id" = ${entryId} AND "payload" <> ''
    ON CONFLICT DO NOTHING`
}
