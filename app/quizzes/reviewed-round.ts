/** A practice round as its page explains it: how many answers were wholly right, and for each question markup of ours. */
export type ReviewedRound = { right: number; cards: Array<string> }
