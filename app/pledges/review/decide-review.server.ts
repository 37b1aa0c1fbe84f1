import { audit } from '#app/members/audit.server.ts'
import { may } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'

export type ReviewDecision = {
  memberId: string
  pledgeId: string
  /** When the clauses that the leader read were handed in: others are not answered. */
  submittedAt: string
  decision: 'approved' | 'change'
  reason: string
}

export type DecideOutcome = { ok: true } | { ok: false; reason: 'no-right' | 'own' | 'no-reason' | 'gone' }

/** Answers a member's own clauses: approved, or to be changed for a reason. Leaves an entry in the audit log. */
export async function decideReview(
  database: Database,
  viewer: Viewer,
  { memberId, pledgeId, submittedAt, decision, reason }: ReviewDecision,
  now: Instant,
): Promise<DecideOutcome> {
  const member = await database.member.findUnique({
    where: { id: memberId },
    select: { unit: { select: { path: true } } },
  })
  if (!member || !may(viewer, 'review:clauses:subtree', member.unit.path))
    return { ok: false, reason: 'no-right' }
  if (memberId === viewer.memberId) return { ok: false, reason: 'own' }
  if (decision === 'change' && reason === '') return { ok: false, reason: 'no-reason' }
  const { count } = await database.clauseReview.updateMany({
    where: { memberId, pledgeId, submittedAt, decision: null },
    data: {
      decision,
      reason: decision === 'change' ? reason : null,
      decidedBy: viewer.memberId,
      decidedAt: now,
    },
  })
  if (count === 0) return { ok: false, reason: 'gone' }
  const detail = { pledge: pledgeId, decision: decision === 'approved' ? '同意' : '请修改', reason }
  await audit(database, {
    at: now,
    actorId: viewer.memberId,
    action: 'clauses.reviewed',
    subject: memberId,
    unitPath: member.unit.path,
    detail,
  })
  return { ok: true }
}
