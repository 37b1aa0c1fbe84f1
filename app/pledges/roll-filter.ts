import type { Instant } from '#app/platform/clock.ts'

/** The word for who has not signed: 漏签 once the pledge's year is over, until then there is time. */
export function missingWord(year: number, thisYear: number): string {
  return year < thisYear ? '漏签' : '未签'
}

/** 全部, 已签, 漏签 (not signed this year), 旧版 (signed another wording than today's). */
export const ROLL_STATES = ['all', 'missing', 'signed', 'outdated'] as const
export type RollState = (typeof ROLL_STATES)[number]

export const ROLL_STATE_WORDS: Readonly<Record<RollState, string>> = {
  all: '全部人员',
  missing: '未签、漏签',
  signed: '已签',
  outdated: '签的是旧版',
}

/** What part of the roll is looked at. `scopes` are the paths of the subtrees that the viewer may see. */
export type RollFilter = {
  scopes: ReadonlyArray<string>
  /** Only this unit and what is below it; '' for all. */
  unitPath: string
  /** A part of the name, or the beginning of the 工号; '' for all. */
  search: string
  state: RollState
}

export type RollRow = {
  memberId: string
  name: string
  employeeNumber: string
  unitName: string
  signedAt: Instant | null
  version: number | null
  entryId: string | null
}

/** A branch with the unit above it, which tells branches of one name apart. */
export type UnitCount = {
  unitId: string
  unitPath: string
  unitName: string
  parentName: string | null
  asked: number
  signed: number
}

export function rollStateOf(row: Pick<RollRow, 'signedAt' | 'version'>, current: number): RollState {
  if (row.signedAt === null) return 'missing'
  return (row.version ?? 0) >= current ? 'signed' : 'outdated'
}
