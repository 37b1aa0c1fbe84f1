import type { Readable } from '#app/platform/database.server.ts'
import { readCountersigned, type CountersignatureView } from './read-countersigned.server.ts'

/** The countersignatures on these pledges or reports, in the order in which they were given. */
export async function findCountersignatures(
  database: Readable,
  subjectIds: ReadonlyArray<string>,
): Promise<Array<CountersignatureView>> {
  const given = await database.pledgeCountersignature.findMany({
    where: { subjectId: { in: [...subjectIds] } },
    orderBy: [{ countersignedAt: 'asc' }, { entryId: 'asc' }],
    select: { entryId: true },
  })
  const ids = given.map(({ entryId }) => entryId)
  if (ids.length === 0) return []
  const entries = await database.ledgerEntry.findMany({
    where: { id: { in: ids } },
    select: { id: true, payload: true },
  })
  return ids.flatMap((id) => entries.filter((entry) => entry.id === id).map(readCountersigned))
}
