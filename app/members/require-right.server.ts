import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { audit } from './audit.server.ts'
import { may, type Right } from './rights.ts'
import type { Viewer } from './viewer.ts'

/**
 * The viewer has the right (for a `subtree` right: over the unit with this path).
 * @throws a 403 answer otherwise; the attempt is logged and left in the audit log.
 */
export async function requireRight(viewer: Viewer, right: Right, unitPath?: string): Promise<void> {
  if (may(viewer, right, unitPath)) return
  log.warn({ member: viewer.memberId, right }, 'access refused')
  await audit(database, {
    at: now(),
    actorId: viewer.memberId,
    action: 'access.refused',
    ...(unitPath === undefined ? {} : { unitPath }),
    detail: { right },
  })
  throw refuse(403, '你没有做这件事的权限。如果工作需要，请联系本单位组织员或管理员。')
}
