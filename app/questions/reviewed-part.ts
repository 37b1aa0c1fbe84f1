import type { ReviewedPart } from './review.ts'

type Compared = {
  key: string
  label: string
  given: string | null
  right: string
  isRight: boolean
  why: string
}

/** A part that is right, wrong or unanswered as a whole; only what was answered wrong is explained. */
export function reviewedPart({ isRight, given, why, ...part }: Compared): ReviewedPart {
  if (given === null) return { ...part, given, verdict: 'unanswered', why: null }
  return { ...part, given, verdict: isRight ? 'right' : 'wrong', why: isRight ? null : why }
}
