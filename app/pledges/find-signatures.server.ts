import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

export type PledgeSignatureView = {
  entryId: string
  pledgeId: string
  title: string
  version: number
  year: number
  signedAt: Instant
  /** Whether its fulfilment was reported on. */
  isReported: boolean
}

/** The pledges that a member has signed, newest first. */
export async function findSignatures(
  database: Readable,
  memberId: string,
): Promise<Array<PledgeSignatureView>> {
  const [signatures, reports] = await Promise.all([
    database.pledgeSignature.findMany({
      where: { memberId },
      orderBy: { signedAt: 'desc' },
      select: { entryId: true, pledgeId: true, title: true, version: true, year: true, signedAt: true },
    }),
    database.fulfilmentReport.findMany({ where: { memberId }, select: { pledgeEntryId: true } }),
  ])
  const reported = new Set(reports.map(({ pledgeEntryId }) => pledgeEntryId))
  return signatures.map((one) => ({ ...one, isReported: reported.has(one.entryId) }))
}
