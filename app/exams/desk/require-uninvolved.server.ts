import { audit } from '#app/members/audit.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import type { DeskExam } from './desk-exam.ts'
import { findInvolvement, type Concern } from './find-involvement.server.ts'
import { INVOLVEMENTS } from './involvement.ts'

/**
 * The viewer has no stake in what they are about to do with this exam. Stands beside `requireExam`: a right over the exam is
 * no right over one's own part in it.
 * @throws a 403 answer otherwise; the attempt is logged and left in the audit log
 */
export async function requireUninvolved(
  database: Database,
  viewer: Viewer,
  exam: DeskExam,
  concern: Concern,
): Promise<void> {
  const at = now()
  const involvement = await findInvolvement(database, exam, viewer.memberId, concern, at)
  if (involvement === null) return
  const { id: subject, unitPath } = exam
  log.warn({ member: viewer.memberId, exam: subject, involvement }, 'access refused')
  const reason = INVOLVEMENTS[involvement]
  const refused = { at, actorId: viewer.memberId, action: 'access.refused' as const }
  await audit(database, { ...refused, subject, unitPath, detail: { reason } })
  throw refuse(403, reason)
}
