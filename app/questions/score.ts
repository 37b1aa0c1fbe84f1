/** A whole question, in thousandths of a point: every question is worth one point. */
export const FULL_SCORE = 1000

/**
 * The exact part of a question's worth that an answer reached: `right` of `all`, 0 ≤ right ≤ all, all > 0. It is rounded once, where
 * it becomes points or marks: rounded before, five sixths of six marks would not be five.
 */
export type Share = { right: bigint; all: bigint }

export const NOTHING: Share = { right: 0n, all: 1n }
export const EVERYTHING: Share = { right: 1n, all: 1n }

/** The share of so many out of so many (whole numbers); nothing where there is nothing to reach. */
export function shareOf(right: number, all: number): Share {
  return all === 0 ? NOTHING : { right: BigInt(right), all: BigInt(all) }
}

/** What a share is worth of a whole number, rounded down: only everything right gives all of it. */
export function worthOf({ right, all }: Share, whole: number): number {
  return Number((BigInt(whole) * right) / all)
}

/** The part of a full score, in thousandths, rounded down. */
export function share(right: number, all: number): number {
  return worthOf(shareOf(right, all), FULL_SCORE)
}
