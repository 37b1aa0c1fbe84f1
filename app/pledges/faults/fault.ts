import type { Instant } from '#app/platform/clock.ts'

/** What is wrong: 漏签 (asked by post and not signed), an earlier version than today's, a pledge not for the post held. */
export type FaultKind = 'missing' | 'old-version' | 'other-post'

export const FAULT_WORDS: Readonly<Record<FaultKind, string>> = {
  missing: '漏签',
  'old-version': '错签：签的不是现行文本',
  'other-post': '错签：与现任职务不符',
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
