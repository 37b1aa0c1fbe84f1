/** A whole question, in thousandths of a point: every question is worth one point. */
export const FULL_SCORE = 1000

/** The part of a full score, rounded down: only everything right gives all of it. */
export function share(right: number, all: number): number {
  return all === 0 ? 0 : Math.floor((FULL_SCORE * right) / all)
}
