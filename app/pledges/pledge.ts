import type { PostCode } from '#app/members/posts.ts'
import type { Day } from '#app/platform/clock.ts'

/** A clause of a pledge. `sources` are citations as printed: 《中国共产党廉洁自律准则》第三条. */
export type PledgeClause = { id: string; title: string; text: string; sources: ReadonlyArray<string> }

/** What the signer adds in their own words: how many clauses, and how to ask for them. */
export type PersonalClauseRules = {
  prompt: string
  min: number
  max: number
  hints: ReadonlyArray<string>
  /** `leader`: the responsible leader reads them before the pledge is signed; `nobody`: they are the signer's alone. */
  review: 'leader' | 'nobody'
}

/**
 * When a pledge is signed. `holding` is asked of everybody with the post every year; `taking-up` and `leaving` are signed
 * when an organizer gives the task or the member finds the time come; `family` is asked of nobody, for no organization
 * can oblige a member's family.
 */
export const OCCASIONS = ['holding', 'taking-up', 'leaving', 'family'] as const
export type Occasion = (typeof OCCASIONS)[number]

export const OCCASION_WORDS: Readonly<Record<Occasion, string>> = {
  holding: '在职，每年签署',
  'taking-up': '任职时签署',
  leaving: '离任时签署',
  family: '自愿，与一位家人一起签署',
}

/**
 * A pledge as the organization asks for it. `contentVersion` names this very wording (version number and the
 * beginning of the text's hash), `textHash` is the SHA-256 of its canonical form.
 */
export type Pledge = {
  id: string
  title: string
  version: number
  posts: ReadonlyArray<PostCode>
  occasion: Occasion
  opening: ReadonlyArray<string>
  clauses: ReadonlyArray<PledgeClause>
  closing: ReadonlyArray<string>
  personalClauses: PersonalClauseRules
  /** Signed by the member and one of the family, each by hand. */
  isJoint: boolean
  textHash: string
  contentVersion: string
}

/** Length of one personal clause in characters: long enough to say something, short enough to be read. */
export const PERSONAL_CLAUSE_LENGTH = { min: 10, max: 200 }

/** The calendar year that a signature given on this day counts for. */
export function pledgeYear(day: Day): number {
  return Number(day.slice(0, 4))
}

/** 第一条, 第二条 … as printed before a clause; for pledges of up to 99 clauses. */
export function clauseNumber(index: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return `第${ten}${digits[ones]}条`
}
