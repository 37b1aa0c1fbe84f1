import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Obligation } from './obligation.ts'

export const OBLIGATION_EXEMPTED = 'obligation.exempted'
export const OBLIGATION_EXEMPTION_LIFTED = 'obligation.exemption-lifted'

/** What was waived, on what ground: readable without the obligation, whose wording may change later. */
export type ExemptionPayload = {
  obligationId: string
  title: string
  basis: string
  reason: string
}

type ExemptionFact = {
  id: string
  memberId: string
  obligation: Pick<Obligation, 'id' | 'title' | 'basisTitle' | 'basisArticle'>
  reason: string
  enteredBy: string
  at: Instant
}

/** A member need not meet an obligation, for a stated reason. */
export function obligationExempted(fact: ExemptionFact): NewEntry {
  return toEntry(OBLIGATION_EXEMPTED, fact)
}

/** The exemption ends, for a stated reason: the obligation applies again. */
export function obligationExemptionLifted(fact: ExemptionFact): NewEntry {
  return toEntry(OBLIGATION_EXEMPTION_LIFTED, fact)
}

function toEntry(kind: string, { id, memberId, obligation, reason, enteredBy, at }: ExemptionFact): NewEntry {
  const payload: ExemptionPayload = {
    obligationId: obligation.id,
    title: obligation.title,
    basis: `${obligation.basisTitle}${obligation.basisArticle ?? ''}`,
    reason,
  }
  return { id, memberId, kind, version: 1, occurredAt: at, contentVersion: null, enteredBy, payload }
}
