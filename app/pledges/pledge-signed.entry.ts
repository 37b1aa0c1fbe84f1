import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { GivenAgreement } from './agreement/agreement.ts'
import type { Reviewer } from './review/review.ts'

export const PLEDGE_SIGNED = 'pledge.signed'

/**
 * What a signed pledge says, complete: a reader in ten years needs nothing else to know what was promised, by whom
 * and how it was signed. The handwriting itself is sensitive and stays outside; `strokesHash` binds it.
 */
export type PledgeSignedPayload = {
  pledgeId: string
  title: string
  version: number
  /** SHA-256 of the canonical form of the pledge's wording, see hash-pledge-text.ts. */
  textHash: string
  text: {
    opening: ReadonlyArray<string>
    clauses: ReadonlyArray<{ id: string; title: string; text: string; sources: ReadonlyArray<string> }>
    closing: ReadonlyArray<string>
  }
  personalClauses: ReadonlyArray<string>
  year: number
  signer: { name: string; employeeNumber: string; unitName: string; post: string; postTitle: string }
  /** When the text was first shown to the signer by the server. */
  shownAt: Instant
  signedAt: Instant
  /** SHA-256 of the canonical form of the strokes. */
  strokesHash: string
  /** The leader who approved the personal clauses; null where the pledge does not ask for it. */
  review: Reviewer | null
  /** The signature of the same pledge in an earlier year, newest first of them: the chain over the years. */
  previous: PreviousPledge | null
  /** The use agreement that the signature rests on; null in entries from before there was one. */
  agreement: GivenAgreement | null
  /** What the signer proved at signing: the sign-in password, entered again. */
  factor: 'password'
  /** See signature-level.ts. */
  level: 'password-and-seal'
}

/** An earlier year's signature; `leafHash` binds its content. */
export type PreviousPledge = { entryId: string; year: number; leafHash: string }

/** The ledger entry of a signed pledge. `id` was made when the form was shown, so that sending it twice is harmless. */
export function pledgeSigned(fact: {
  id: string
  memberId: string
  contentVersion: string
  payload: PledgeSignedPayload
}): NewEntry {
  return {
    id: fact.id,
    memberId: fact.memberId,
    kind: PLEDGE_SIGNED,
    version: 2,
    occurredAt: fact.payload.signedAt,
    contentVersion: fact.contentVersion,
    enteredBy: null,
    payload: fact.payload,
  }
}
