import type { Instant } from '#app/platform/clock.ts'
import type { PledgeClause } from '../pledge.ts'

/**
 * The agreement between a member and the organization on how pledges are signed here (《电子签名法》第十三条末款: the
 * parties may choose a signature that meets conditions they agreed on). `contentVersion` names this very wording.
 */
export type Agreement = {
  title: string
  version: number
  opening: ReadonlyArray<string>
  clauses: ReadonlyArray<PledgeClause>
  closing: ReadonlyArray<string>
  textHash: string
  contentVersion: string
}

/** An agreement that was given: its ledger entry, the version agreed to and when. */
export type GivenAgreement = { entryId: string; version: number; agreedAt: Instant }
