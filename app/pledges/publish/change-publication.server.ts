import { audit } from '#app/members/audit.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'

export type PublicationChange = 'publish' | 'withdraw'

/**
 * Makes signed pledges public or withdraws them, with an audit entry each. What is already so, what does not exist and
 * what lies outside the viewer's subtrees is left alone. @returns how many were changed.
 */
export async function changePublication(
  database: Database,
  viewer: Viewer,
  change: PublicationChange,
  entryIds: ReadonlyArray<string>,
  at: Instant,
): Promise<number> {
  const scopes = scopesOf(viewer, 'publish:pledges:subtree')
  return database.$transaction(async (tx) => {
    const signed = await tx.pledgeSignature.findMany({ where: { entryId: { in: [...entryIds] } } })
    const members = await tx.member.findMany({
      where: { id: { in: signed.map(({ memberId }) => memberId) } },
      select: { id: true, unit: { select: { path: true } } },
    })
    let changed = 0
    for (const { entryId, memberId, title, year } of signed) {
      const unitPath = members.find(({ id }) => id === memberId)?.unit.path
      if (unitPath === undefined || !scopes.some((scope) => unitPath.startsWith(scope))) continue
      const before = await tx.pledgePublication.findUnique({ where: { entryId } })
      if ((before !== null) === (change === 'publish')) continue
      if (change === 'withdraw') await tx.pledgePublication.delete({ where: { entryId } })
      else
        await tx.pledgePublication.create({
          data: { entryId, memberId, publishedBy: viewer.memberId, publishedAt: at },
        })
      const action = change === 'publish' ? 'pledge.published' : 'pledge.withdrawn'
      const detail = { entry: entryId, title, year }
      await audit(tx, { at, actorId: viewer.memberId, action, subject: memberId, unitPath, detail })
      changed += 1
    }
    return changed
  })
}
