import type { NewEntry } from '#app/ledger/entry.ts'
import type { FulfilmentReport } from './report.ts'

export const PLEDGE_REPORTED = 'pledge.reported'

/** The report, complete, with the pledge that it is on; `pledgeLeafHash` binds that pledge's content. */
export type ReportedPayload = Omit<FulfilmentReport, 'entryId'> & {
  pledgeLeafHash: string
  signer: { name: string; employeeNumber: string; unitName: string }
  factor: 'password'
}

/** The ledger entry of a fulfilment report. `id` was made when the form was shown. */
export function pledgeReported(fact: { id: string; memberId: string; payload: ReportedPayload }): NewEntry {
  const { items, ...rest } = fact.payload
  return {
    id: fact.id,
    memberId: fact.memberId,
    kind: PLEDGE_REPORTED,
    version: 1,
    occurredAt: fact.payload.reportedAt,
    contentVersion: null,
    enteredBy: null,
    payload: { ...rest, items: items.map((item) => ({ ...item })) },
  }
}
