import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Pledge } from '../pledge.ts'
import { findReview } from './find-review.server.ts'
import type { Reviewer } from './review.ts'

/**
 * The personal clauses that count: as typed, or where the pledge asks for a review those that the leader approved,
 * whatever the form says. Null while nothing is approved.
 */
export async function approvedClauses(
  database: Readable,
  memberId: string,
  pledge: Pledge,
  typed: ReadonlyArray<string>,
  now: Instant,
): Promise<{ clauses: ReadonlyArray<string>; reviewer: Reviewer | null } | null> {
  if (pledge.personalClauses.review === 'nobody') return { clauses: typed, reviewer: null }
  const review = await findReview(database, memberId, pledge, now)
  return review?.state === 'approved' ? { clauses: review.clauses, reviewer: review.reviewer } : null
}
