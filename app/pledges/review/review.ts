import type { Instant } from '#app/platform/clock.ts'

/** How the signer's own clauses stand with the responsible leader. */
export type ClauseReview = {
  state: 'waiting' | 'approved' | 'change'
  clauses: ReadonlyArray<string>
  submittedAt: Instant
  /** What to change; empty unless `change`. */
  reason: string
  /** Who answered and when; null while waiting. */
  reviewer: Reviewer | null
}

/** The leader who answered. */
export type Reviewer = { name: string; employeeNumber: string; reviewedAt: Instant }
