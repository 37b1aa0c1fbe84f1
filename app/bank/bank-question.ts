import type { Instant } from '#app/platform/clock.ts'
import type { DraftQuestion } from './draft-question.ts'

/** Where a question of the database stands. `revising`: an approved wording is in use while the next one is written. */
export type BankState = 'draft' | 'in-review' | 'approved' | 'revising' | 'retired'

export const BANK_STATE_TITLES: Readonly<Record<BankState, string>> = {
  draft: '草稿',
  'in-review': '待复核',
  approved: '已批准',
  revising: '使用中，正在修改',
  retired: '已停用',
}

/** What the columns of a question and of its newest version say about where it stands. */
export function stateOf(row: {
  status: string
  approvedVersion: number | null
  retiredAt: string | null
}): BankState {
  if (row.retiredAt !== null) return 'retired'
  if (row.status === 'in-review') return 'in-review'
  if (row.status === 'approved') return 'approved'
  return row.approvedVersion === null ? 'draft' : 'revising'
}

/** One wording, with what became of it. */
export type BankVersion = {
  version: number
  status: 'draft' | 'in-review' | 'approved'
  draft: DraftQuestion
  authors: Array<string>
  changedAt: Instant
  reviewedBy: string | null
  reviewedAt: Instant | null
  reviewNote: string | null
}

/** A question of the database with all its wordings, the newest first. */
export type BankQuestionDetail = {
  id: string
  unit: { id: string; path: string; name: string }
  state: BankState
  approvedVersion: number | null
  retiredReason: string | null
  newest: BankVersion
  versions: Array<BankVersion>
  /** Names of everybody who is named above, by member id. */
  names: Record<string, string>
}
