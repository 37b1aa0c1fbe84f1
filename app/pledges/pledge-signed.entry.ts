import type { PasskeyProof } from '#app/auth/passkeys/passkey-proof.ts'
import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { GivenAgreement } from './agreement/agreement.ts'
import type { FamilySignature } from './family/family.ts'
import type { Reviewer } from './review/review.ts'

export const PLEDGE_SIGNED = 'pledge.signed'

/** What is promised, by whom and in whose handwriting: all that stands before the signer confirms it. */
export type PledgeFacts = {
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
  /** SHA-256 of the canonical form of the strokes. */
  strokesHash: string
  /** The member of the family who signed with them; null where the pledge is the signer's alone. */
  family: FamilySignature | null
  /** The leader who approved the personal clauses; null where the pledge does not ask for it. */
  review: Reviewer | null
  /** The signature of the same pledge before this one, in an earlier year or of an earlier version: the chain. */
  previous: PreviousPledge | null
  /** The use agreement that the signature rests on; null in entries from before there was one. */
  agreement: GivenAgreement | null
}

/** How the signer confirmed: the sign-in password, entered again, or a passkey's signature over confirmed-hash.ts. */
export type Confirmation =
  | { factor: 'password'; level: 'password-and-seal'; passkey: null }
  | { factor: 'passkey'; level: 'passkey-and-seal'; passkey: PasskeyProof }

/**
 * What a signed pledge says, complete: a reader in ten years needs nothing else to know what was promised, by whom
 * and how it was signed. The handwriting itself is sensitive and stays outside; `strokesHash` binds it. For `level`
 * see signature-level.ts.
 */
export type PledgeSignedPayload = PledgeFacts & { signedAt: Instant } & Confirmation

/** An earlier signature; `leafHash` binds its content. */
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
    version: 3,
    occurredAt: fact.payload.signedAt,
    contentVersion: fact.contentVersion,
    enteredBy: null,
    payload: fact.payload,
  }
}
