import { z } from 'zod'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { pledgeYear, type Pledge } from '../pledge.ts'
import type { ClauseReview } from './review.ts'

const Clauses = z.array(z.string())

/** The review of the member's own clauses for this wording and year; null when nothing was handed in. */
export async function findReview(
  database: Readable,
  memberId: string,
  pledge: Pledge,
  now: Instant,
): Promise<ClauseReview | null> {
  const row = await database.clauseReview.findUnique({
    where: { memberId_pledgeId: { memberId, pledgeId: pledge.id } },
  })
  if (row?.year !== pledgeYear(dayOf(now)) || row.contentVersion !== pledge.contentVersion) return null
  const { decidedBy, decidedAt, decision, reason, submittedAt } = row
  const by = decidedBy && (await database.member.findUnique({ where: { id: decidedBy } }))
  const reviewer =
    by && decidedAt ? { name: by.name, employeeNumber: by.employeeNumber, reviewedAt: decidedAt } : null
  const state = decision === 'approved' ? 'approved' : decision === 'change' ? 'change' : 'waiting'
  return {
    state,
    clauses: Clauses.parse(JSON.parse(row.clauses)),
    submittedAt,
    reason: reason ?? '',
    reviewer,
  }
}
