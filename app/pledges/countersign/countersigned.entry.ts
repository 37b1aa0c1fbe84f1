import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Capacity } from './capacity.ts'

export const PLEDGE_COUNTERSIGNED = 'pledge.countersigned'

/** What is countersigned: a signed pledge, or the report on its fulfilment. */
export type SubjectKind = 'pledge' | 'report'

/**
 * A branch or the discipline office confirms that it has read a pledge (or report) and keeps it. `leafHash` of the
 * subject's entry binds its content.
 */
export type CountersignedPayload = {
  subject: { kind: SubjectKind; entryId: string; leafHash: string; title: string; year: number }
  capacity: Capacity
  capacityTitle: string
  countersigner: { name: string; employeeNumber: string; unitName: string }
  countersignedAt: Instant
  factor: 'password'
}

/** The entry stands in the record of the member whose pledge it is; `countersignedBy` entered it. */
export function pledgeCountersigned(fact: {
  id: string
  memberId: string
  countersignedBy: string
  payload: CountersignedPayload
}): NewEntry {
  return {
    id: fact.id,
    memberId: fact.memberId,
    kind: PLEDGE_COUNTERSIGNED,
    version: 1,
    occurredAt: fact.payload.countersignedAt,
    contentVersion: null,
    enteredBy: fact.countersignedBy,
    payload: fact.payload,
  }
}
