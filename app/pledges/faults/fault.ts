import type { Day, Instant } from '#app/platform/clock.ts'

/**
 * What is wrong: 漏签 (asked by post and not signed), an earlier version than today's, a pledge not for the post held, no
 * report on what was signed though the year's last quarter has begun.
 */
export type FaultKind = 'missing' | 'old-version' | 'other-post' | 'unreported'

export const FAULT_WORDS: Readonly<Record<FaultKind, string>> = {
  missing: '漏签',
  'old-version': '错签：签的不是现行文本',
  'other-post': '错签：与现任职务不符',
  unreported: '未交履诺报告',
}

/** One member and one pledge; `entryId` and `signedAt` are null where nothing is signed. */
export type Fault = {
  kind: FaultKind
  memberId: string
  name: string
  employeeNumber: string
  unitName: string
  pledgeId: string
  title: string
  entryId: string | null
  signedAt: Instant | null
}

/** The three lists that an organizer works with. */
export const FAULT_LISTS = { wrong: '错签', missing: '漏签', unreported: '未交履诺报告' } as const
export type FaultList = keyof typeof FAULT_LISTS

/** The list that a fault stands in. */
export function listOf({ kind }: Pick<Fault, 'kind'>): FaultList {
  return kind === 'missing' || kind === 'unreported' ? kind : 'wrong'
}

/** Tells faults of one year apart. */
export function faultKey({
  memberId,
  pledgeId,
  kind,
}: Record<'memberId' | 'pledgeId' | 'kind', string>): string {
  return `${memberId}/${pledgeId}/${kind}`
}

/** Which part of the organization and which year; wrong signatures are told for the year whose wording is today's. */
export type FaultQuery = {
  scopes: ReadonlyArray<string>
  unitPath: string
  year: number
  today: Day
  /** At most this many of each kind. */
  limit: number
}
