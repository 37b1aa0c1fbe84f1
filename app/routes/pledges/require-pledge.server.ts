import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { found, refuse } from '#app/platform/respond.server.ts'
import { isAsked } from '#app/pledges/is-asked.ts'
import { findPledge } from '#app/pledges/load-pledges.server.ts'
import type { Pledge } from '#app/pledges/pledge.ts'
import { auditRefusal } from './audit-refusal.server.ts'

/** The pledge of the address, when it is for one of the viewer's posts. @throws 404, 403 (noted in the audit log) */
export async function requirePledge(viewer: Viewer, id: string | undefined): Promise<Pledge> {
  const pledge = found(findPledge(id ?? ''), '没有这份承诺书，可能已经停用。')
  if (isAsked(viewer, pledge)) return pledge
  await auditRefusal(viewer, pledge.id, 'not-asked', now())
  throw refuse(403, '这份承诺书不是要求你现任职务签署的。如有疑问，请联系本单位组织员。')
}
