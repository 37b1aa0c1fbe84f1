import type { Instant } from '#app/platform/clock.ts'

/** Why a candidate cannot start now. */
export type StartRefusal = 'not-open' | 'closed' | 'deferred'

type Window = { opensAt: Instant; closesAt: Instant }
type Candidate = {
  opensAt: Instant | null
  closesAt: Instant | null
  deferredAt: Instant | null
}

/** When this candidate may start: their own window (resit, deferred sitting), or that of the exam. */
export function windowOf(exam: Window, candidate: Candidate): Window {
  return {
    opensAt: candidate.opensAt ?? exam.opensAt,
    closesAt: candidate.closesAt ?? exam.closesAt,
  }
}

/** Null when the candidate may start. Who sits later waits for a window of their own. */
export function startRefusal(exam: Window, candidate: Candidate, now: Instant): StartRefusal | null {
  if (candidate.deferredAt !== null && candidate.opensAt === null) return 'deferred'
  const { opensAt, closesAt } = windowOf(exam, candidate)
  if (now < opensAt) return 'not-open'
  return now >= closesAt ? 'closed' : null
}
