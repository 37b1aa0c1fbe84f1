import type { Day, Instant } from '#app/platform/clock.ts'

/**
 * What is asked: a course to be completed, what changed in a version of a course to be studied, the quiz of a course to
 * be passed, a pledge to be signed.
 */
export type TargetKind = 'course' | 'update' | 'quiz' | 'pledge'

/** Whom it concerns within the unit's subtree: everyone, the holders of certain posts, or named members. */
export type Audience = 'everyone' | 'posts' | 'list'

/** Whether members who come later are concerned too. A list is always of present members. */
export type Reach = 'present' | 'present-and-future'

/** By when: a fixed day, or so many days after joining. */
export type Deadline = { dueOn: Day; dueAfterDays: null } | { dueOn: null; dueAfterDays: number }

/** The part of an obligation that decides who is asked, by when, and what counts. */
export type ObligationRule = Deadline & {
  /** Path of the unit whose subtree is concerned. */
  unitPath: string
  audience: Audience
  reach: Reach
  /** Post codes; meaningful for the audience `posts`. */
  posts: ReadonlyArray<string>
  /** Completions before this day do not count; null: any counts. */
  countsFrom: Day | null
  /** Only members who joined on or after this day are asked; null: all. */
  joinedFrom: Day | null
  createdAt: Instant
  withdrawnAt: Instant | null
}

/** An obligation as its organizer gave it. */
export type Obligation = ObligationRule & {
  id: string
  title: string
  targetKind: TargetKind
  targetId: string
  unitId: string
  unitName: string
  /** The document it rests on, e.g. 《……2026年教育培训计划》, and the article in it. */
  basisTitle: string
  basisArticle: string | null
}

/** What the rules need to know of a member. */
export type AskedMember = {
  unitPath: string
  posts: ReadonlyArray<string>
  joinedUnitOn: Day | null
  createdAt: Instant
  leftOn: Day | null
  /** Whether the member is on the obligation's list (named, or present when it was given). */
  listed: boolean
}

/** A completion as recorded in the ledger: a fact, pinned to the version it was earned on. */
export type Completion = { completedAt: Instant; contentVersion: string; entryId: string | null }

export const TARGET_WORDS: Record<TargetKind, string> = {
  course: '学完课程',
  update: '学习更新部分',
  quiz: '通过测验',
  pledge: '签署承诺书',
}

export const AUDIENCE_WORDS: Record<Audience, string> = {
  everyone: '全体人员',
  posts: '指定职务',
  list: '指定人员',
}

export const REACH_WORDS: Record<Reach, string> = {
  present: '仅现有人员',
  'present-and-future': '现有人员和今后加入的人员',
}
