import type { Readable } from '#app/platform/database.server.ts'
import type { Pledge } from './pledge.ts'

/** The member's signature of this version of the pledge, or of a later one, in this year; null when there is none. */
export async function findSignatureOf(
  database: Readable,
  memberId: string,
  { id, version }: Pick<Pledge, 'id' | 'version'>,
  year: number,
): Promise<{ entryId: string } | null> {
  return database.pledgeSignature.findFirst({
    where: { memberId, pledgeId: id, year, version: { gte: version } },
    orderBy: { version: 'desc' },
    select: { entryId: true },
  })
}
