import { audit } from '#app/members/audit.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { findSignedPledge, type SignedPledge } from '#app/pledges/find-signed-pledge.server.ts'

/** The signed pledge of the address. @throws 404: whether somebody else signed one is nobody's business (noted in the audit log) */
export async function requireSignedPledge(
  viewer: Viewer,
  entryId: string | undefined,
): Promise<SignedPledge> {
  const signed = await findSignedPledge(database, viewer, entryId ?? '')
  if (signed) return signed
  const theirs = await database.pledgeSignature.findUnique({ where: { entryId: entryId ?? '' } })
  if (theirs)
    await audit(database, {
      at: now(),
      actorId: viewer.memberId,
      action: 'access.refused',
      subject: theirs.memberId,
      unitPath: viewer.unitPath,
      detail: { entry: theirs.entryId },
    })
  throw refuse(404, '没有这份已签署的承诺书，或者你不能查看。')
}
