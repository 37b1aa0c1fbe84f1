/**
 * A practice round as its page explains it: how many questions were answered and how many of these wholly right, and for
 * each question markup of ours.
 */
export type ReviewedRound = { answered: number; right: number; cards: Array<string> }
