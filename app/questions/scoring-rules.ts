/**
 * What a multiple choice that is neither all right nor all wrong is worth:
 * - `share-if-none-wrong`: any wrong option gives nothing, otherwise the part of the right ones that was chosen (quizzes);
 * - `all-or-nothing`: only exactly the right options count;
 * - `half-if-none-wrong`: half for some of the right options and no wrong one (少选得一半);
 * - `per-option`: right options chosen less wrong ones, never below nothing.
 */
export type MultipleRule = 'share-if-none-wrong' | 'all-or-nothing' | 'half-if-none-wrong' | 'per-option'

/**
 * Points that a person gave for each line of a rubric, by the line's id; in a case by the part's id, a slash and the line's.
 * A line that is missing has not been marked and counts nothing.
 */
export type Marks = Readonly<Record<string, number>>

/** How answers are scored: belongs to the quiz or exam, never to the question. */
export type ScoringRules = { multiple: MultipleRule; marks?: Marks | undefined }

/** How quizzes and practice have always been scored. */
export const QUIZ_RULES: ScoringRules = { multiple: 'share-if-none-wrong' }
