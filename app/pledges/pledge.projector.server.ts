import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused, type Projector } from '#app/ledger/projector.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { SIGNING_AGREED } from './agreement/signing-agreed.entry.ts'
import { PLEDGE_COUNTERSIGNED } from './countersign/countersigned.entry.ts'
import { PLEDGE_SIGNED } from './pledge-signed.entry.ts'
import { PLEDGE_REPORTED } from './report/reported.entry.ts'

/** What the table of signatures needs of a signed pledge's payload. */
const Signed = z.object({
  pledgeId: z.string(),
  title: z.string(),
  version: z.number().int(),
  year: z.number().int(),
  signedAt: z.string(),
})
const Countersigned = z.object({
  subject: z.object({ entryId: z.string() }),
  capacity: z.string(),
  countersignedAt: z.string(),
})
const Reported = z.object({ pledgeEntryId: z.string(), year: z.number().int(), reportedAt: z.string() })
const Agreed = z.object({ version: z.number().int(), agreedAt: z.string() })

type Apply = (tx: Transaction, entry: Entry) => Promise<void>

const APPLY: Readonly<Record<string, Apply>> = {
  [PLEDGE_SIGNED]: applySigned,
  [SIGNING_AGREED]: applyAgreed,
  [PLEDGE_COUNTERSIGNED]: applyCountersigned,
  [PLEDGE_REPORTED]: applyReported,
}

/**
 * Who has signed which pledge in which year (one signature a member, pledge, year and version), who has countersigned it,
 * how it was reported on, and who has agreed to sign in this way.
 */
export const pledgeProjector: Projector = {
  name: 'pledges',
  kinds: Object.keys(APPLY),
  tables: [
    { name: 'PledgeSignature', orderBy: ['id'], perMember: true },
    { name: 'PledgeCountersignature', orderBy: ['id'], perMember: true },
    { name: 'FulfilmentReport', orderBy: ['id'], perMember: true },
    { name: 'SigningAgreement', orderBy: ['entryId'], perMember: true },
  ],
  async apply(tx, entry) {
    await APPLY[entry.kind]?.(tx, entry)
  },
}

async function applySigned(tx: Transaction, entry: Entry): Promise<void> {
  const { pledgeId, title, version, year, signedAt } = Signed.parse(entry.payload)
  const before = await tx.pledgeSignature.findUnique({
    where: { memberId_pledgeId_year_version: { memberId: entry.memberId, pledgeId, year, version } },
  })
  if (before) throw new RecordRefused('already-signed')
  await tx.pledgeSignature.create({
    data: {
      id: entry.id,
      memberId: entry.memberId,
      pledgeId,
      contentVersion: entry.contentVersion ?? '',
      title,
      year,
      version,
      signedAt,
      entryId: entry.id,
    },
  })
}

async function applyAgreed(tx: Transaction, { id, memberId, contentVersion, payload }: Entry): Promise<void> {
  const { version, agreedAt } = Agreed.parse(payload)
  if (await tx.signingAgreement.findUnique({ where: { memberId_version: { memberId, version } } }))
    throw new RecordRefused('already-agreed')
  await tx.signingAgreement.create({
    data: { memberId, version, contentVersion: contentVersion ?? '', agreedAt, entryId: id },
  })
}

async function applyCountersigned(
  tx: Transaction,
  { id, memberId, enteredBy, payload }: Entry,
): Promise<void> {
  const { subject, capacity, countersignedAt } = Countersigned.parse(payload)
  const given = await tx.pledgeCountersignature.findMany({ where: { subjectId: subject.entryId } })
  const isTaken = given.some((one) => one.capacity === capacity || one.countersignedBy === enteredBy)
  if (isTaken || enteredBy === null || enteredBy === memberId)
    throw new RecordRefused('already-countersigned')
  await tx.pledgeCountersignature.create({
    data: {
      id,
      memberId,
      subjectId: subject.entryId,
      capacity,
      countersignedBy: enteredBy,
      countersignedAt,
      entryId: id,
    },
  })
}

async function applyReported(tx: Transaction, { id, memberId, payload }: Entry): Promise<void> {
  const { pledgeEntryId, year, reportedAt } = Reported.parse(payload)
  if (await tx.fulfilmentReport.findUnique({ where: { pledgeEntryId } }))
    throw new RecordRefused('already-reported')
  await tx.fulfilmentReport.create({ data: { id, memberId, pledgeEntryId, year, reportedAt, entryId: id } })
}
