import { parsePayload } from '#app/ledger/entry-row.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { readPledgePayload } from '../pledge-payload.server.ts'
import type { PledgeSignedPayload } from '../pledge-signed.entry.ts'

/** A pledge as the public sees it: who, in which post and branch, which year, which text; no number, no handwriting. */
export type PublishedPledge = {
  entryId: string
  name: string
  unitName: string
  postTitle: string
  title: string
  year: number
  text: PledgeSignedPayload['text']
  personalClauses: ReadonlyArray<string>
  publishedAt: Instant
}

/** One page of the published pledges, newest first, and how many there are. */
export async function findPublished(
  database: Readable,
  part: { from: number; count: number },
): Promise<{ total: number; pledges: Array<PublishedPledge> }> {
  const [total, rows] = await Promise.all([
    database.pledgePublication.count(),
    database.pledgePublication.findMany({
      orderBy: [{ publishedAt: 'desc' }, { entryId: 'asc' }],
      skip: part.from,
      take: part.count,
    }),
  ])
  const entries = await database.ledgerEntry.findMany({
    where: { id: { in: rows.map(({ entryId }) => entryId) }, payload: { not: '' } },
    select: { id: true, payload: true },
  })
  const pledges = rows.flatMap(({ entryId, publishedAt }) => {
    const entry = entries.find(({ id }) => id === entryId)
    if (!entry) return []
    const { signer, title, year, text, personalClauses } = readPledgePayload(parsePayload(entry.payload))
    const { name, unitName, postTitle } = signer
    return [{ entryId, name, unitName, postTitle, title, year, text, personalClauses, publishedAt }]
  })
  return { total, pledges }
}
