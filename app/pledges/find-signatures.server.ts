import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

export type PledgeSignatureView = {
  entryId: string
  pledgeId: string
  title: string
  version: number
  year: number
  signedAt: Instant
}

/** The pledges that a member has signed, newest first. */
export async function findSignatures(
  database: Readable,
  memberId: string,
): Promise<Array<PledgeSignatureView>> {
  return database.pledgeSignature.findMany({
    where: { memberId },
    orderBy: { signedAt: 'desc' },
    select: { entryId: true, pledgeId: true, title: true, version: true, year: true, signedAt: true },
  })
}
