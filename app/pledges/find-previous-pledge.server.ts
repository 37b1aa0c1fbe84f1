import type { Readable } from '#app/platform/database.server.ts'
import type { PreviousPledge } from './pledge-signed.entry.ts'
import type { Pledge } from './pledge.ts'

/**
 * The member's newest signature of this pledge before the one to come: of an earlier year, or of an earlier version in
 * the same year; null when it is the first.
 */
export async function findPreviousPledge(
  database: Readable,
  memberId: string,
  { id, version }: Pick<Pledge, 'id' | 'version'>,
  year: number,
): Promise<PreviousPledge | null> {
  const before = await database.pledgeSignature.findFirst({
    where: { memberId, pledgeId: id, OR: [{ year: { lt: year } }, { year, version: { lt: version } }] },
    orderBy: [{ year: 'desc' }, { version: 'desc' }],
    select: { entryId: true, year: true },
  })
  if (!before) return null
  const { leafHash } = await database.ledgerEntry.findUniqueOrThrow({
    where: { id: before.entryId },
    select: { leafHash: true },
  })
  return { ...before, leafHash }
}
