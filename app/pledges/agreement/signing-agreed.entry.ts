import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Agreement } from './agreement.ts'

export const SIGNING_AGREED = 'signing.agreed'

/** What was agreed, word for word, by whom and with which organization. */
export type SigningAgreedPayload = {
  title: string
  version: number
  textHash: string
  text: Pick<Agreement, 'opening' | 'clauses' | 'closing'>
  organization: string
  signer: { name: string; employeeNumber: string; unitName: string }
  agreedAt: Instant
  factor: 'password'
}

/** The ledger entry of a consent. `id` was made when the form was shown, so that sending it twice is harmless. */
export function signingAgreed(fact: {
  id: string
  memberId: string
  contentVersion: string
  payload: SigningAgreedPayload
}): NewEntry {
  return {
    id: fact.id,
    memberId: fact.memberId,
    kind: SIGNING_AGREED,
    version: 1,
    occurredAt: fact.payload.agreedAt,
    contentVersion: fact.contentVersion,
    enteredBy: null,
    payload: fact.payload,
  }
}
