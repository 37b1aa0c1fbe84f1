import { parsePayload } from '#app/ledger/entry-row.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { readPledgePayload } from './pledge-payload.server.ts'
import type { PledgeSignedPayload } from './pledge-signed.entry.ts'

export type SignedPledge = {
  entryId: string
  memberId: string
  pledge: PledgeSignedPayload
  /** Index in the log; null until the ledger has sealed the entry. */
  position: number | null
}

/** A signed pledge as the ledger holds it: one's own, or of a member whose pledges the viewer may read. */
export async function findSignedPledge(
  database: Readable,
  viewer: Viewer,
  entryId: string,
): Promise<SignedPledge | null> {
  const signature = await database.pledgeSignature.findUnique({ where: { entryId } })
  if (!signature || !(await mayRead(database, viewer, signature.memberId))) return null
  const [row, place] = await Promise.all([
    database.ledgerEntry.findUniqueOrThrow({ where: { id: entryId } }),
    database.ledgerPosition.findUnique({ where: { entryId } }),
  ])
  const pledge = readPledgePayload(parsePayload(row.payload))
  return { entryId, memberId: signature.memberId, pledge, position: place?.position ?? null }
}

async function mayRead(database: Readable, viewer: Viewer, memberId: string): Promise<boolean> {
  if (viewer.memberId === memberId) return true
  const scopes = scopesOf(viewer, 'read:pledges:subtree')
  if (scopes.length === 0) return false
  const member = await database.member.findUnique({
    where: { id: memberId },
    select: { unit: { select: { path: true } } },
  })
  return member !== null && scopes.some((scope) => member.unit.path.startsWith(scope))
}
