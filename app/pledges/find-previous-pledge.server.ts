import type { Readable } from '#app/platform/database.server.ts'
import type { PreviousPledge } from './pledge-signed.entry.ts'

/** The member's newest signature of this pledge before this year; null in the first year. */
export async function findPreviousPledge(
  database: Readable,
  memberId: string,
  pledgeId: string,
  year: number,
): Promise<PreviousPledge | null> {
  const before = await database.pledgeSignature.findFirst({
    where: { memberId, pledgeId, year: { lt: year } },
    orderBy: { year: 'desc' },
    select: { entryId: true, year: true },
  })
  if (!before) return null
  const { leafHash } = await database.ledgerEntry.findUniqueOrThrow({
    where: { id: before.entryId },
    select: { leafHash: true },
  })
  return { ...before, leafHash }
}
