import type { Instant } from '#app/platform/clock.ts'
import { stateOf, type BankState } from '../bank-question.ts'

/** A question that an import has made, as the database has it now. */
export type ImportedRow = {
  createdAt: string
  newestVersion: number
  approvedVersion: number | null
  retiredAt: string | null
  retiredReason: string | null
  /** The newest of its wordings. */
  newest: { status: string; changedAt: string; reviewedAt: string | null }
}

/** What has become of the questions of an applied import. */
export type ImportStanding = {
  /** How many of them are in each state. */
  states: Record<BankState, number>
  /** Drafts nobody has changed, submitted or sent back since: these can be taken back together. */
  untouched: number
  /** Retired by taking the import back, and the last time that was done. */
  takenBack: number
  takenBackAt: Instant | null
}

/** The reason that taking an import back leaves with each of its questions. */
export function takeBackReason(fileName: string): string {
  return `撤回导入：${fileName}`
}

/** Whether nobody has done anything with a question since it was imported. */
export function isUntouched(row: ImportedRow): boolean {
  const { newest, newestVersion, createdAt, retiredAt } = row
  const unchanged = newestVersion === 1 && newest.changedAt === createdAt
  return unchanged && retiredAt === null && newest.status === 'draft' && newest.reviewedAt === null
}

/** Counts the questions of an import by where they stand. */
export function importStanding(rows: ReadonlyArray<ImportedRow>, fileName: string): ImportStanding {
  const states: Record<BankState, number> = { draft: 0, 'in-review': 0, approved: 0, revising: 0, retired: 0 }
  for (const row of rows) states[stateOf({ ...row, status: row.newest.status })] += 1
  const back = rows.flatMap(({ retiredAt, retiredReason }) =>
    retiredAt !== null && retiredReason === takeBackReason(fileName) ? [retiredAt] : [],
  )
  return {
    states,
    untouched: rows.filter(isUntouched).length,
    takenBack: back.length,
    takenBackAt: back.sort().at(-1) ?? null,
  }
}

/** What an applied import comes to today, as the title of its page. */
export function importTitle(imported: number, { states, takenBack }: ImportStanding): string {
  if (imported === 0) return '没有导入题目'
  if (takenBack === imported) return '导入已撤回'
  if (takenBack > 0) return '导入已撤回一部分'
  return states.retired === imported ? '导入的题都已停用' : '题目已导入'
}
