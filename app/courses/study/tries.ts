/**
 * Papers to be marked and sums are harder to get wholly right than a question. Whoever has tried this often is told
 * everything, and the lesson asks no more; what counts for the knowledge point is how well the last try went.
 */
export const TRIES_BEFORE_EXPLANATION = 3
