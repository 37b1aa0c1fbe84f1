import type { CheckOwnSignature } from '#app/ledger/record/check-own-signatures.ts'
import { PLEDGE_SIGNED } from '../pledge-signed.entry.ts'
import { checkConfirmation } from './check-confirmation.ts'

/** What a member's own key signs: pledges, where a passkey confirmed them. */
export const checkOwnSignature: CheckOwnSignature = async (entryId, kind, payload) => {
  return kind === PLEDGE_SIGNED ? checkConfirmation(entryId, payload) : 'none'
}
