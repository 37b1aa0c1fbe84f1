import { audit } from '#app/members/audit.server.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database, Transaction } from '#app/platform/database.server.ts'
import type { BankQuestionDetail } from './bank-question.ts'
import { findGaps } from './find-gaps.ts'

/** What may be done with a question besides writing it. */
export type Decision =
  | { kind: 'submit' }
  /** An author wants to write on before anybody has reviewed it. */
  | { kind: 'take-back' }
  /** `despiteGaps`: the approver says that what is missing may be missing. */
  | { kind: 'approve'; note: string; despiteGaps: boolean }
  | { kind: 'send-back'; note: string }
  | { kind: 'retire'; note: string }
  | { kind: 'restore' }

export type Decided =
  | { ok: true }
  | { ok: false; reason: 'wrong-state' | 'own-work' | 'not-yours' | 'has-gaps' | 'no-note' | 'changed' }

/**
 * Moves a question on: submitted by an author, and taken back, approved or sent back by somebody who wrote none of it, retired with a
 * reason, restored. Every step is in the audit log. The caller has checked the right over the unit.
 */
export async function decide(
  database: Database,
  actorId: string,
  found: BankQuestionDetail,
  decision: Decision,
  now: Instant,
): Promise<Decided> {
  const refusal = refusalOf(actorId, found, decision)
  if (refusal) return { ok: false, reason: refusal }
  return database.$transaction(async (transaction): Promise<Decided> => {
    if (!(await carryOut(transaction, actorId, found, decision, now))) return { ok: false, reason: 'changed' }
    await audit(transaction, {
      ...{ at: now, actorId, action: ACTIONS[decision.kind], subject: found.id, unitPath: found.unit.path },
      detail: detailOf(found, decision),
    })
    return { ok: true }
  })
}

const ACTIONS = {
  submit: 'question.submitted',
  'take-back': 'question.taken-back',
  approve: 'question.approved',
  'send-back': 'question.sent-back',
  retire: 'question.retired',
  restore: 'question.restored',
} as const

function refusalOf(actorId: string, found: BankQuestionDetail, decision: Decision) {
  const { state, newest } = found
  const isReview = decision.kind === 'approve' || decision.kind === 'send-back'
  if ((decision.kind === 'send-back' || decision.kind === 'retire') && decision.note === '') return 'no-note'
  if ((isReview || decision.kind === 'take-back') && state !== 'in-review') return 'wrong-state'
  if (decision.kind === 'take-back' && !newest.authors.includes(actorId)) return 'not-yours'
  if (decision.kind === 'submit' && state !== 'draft' && state !== 'revising') return 'wrong-state'
  if ((decision.kind === 'restore') !== (state === 'retired')) return 'wrong-state'
  if (isReview && newest.authors.includes(actorId)) return 'own-work'
  const mayLack = decision.kind === 'approve' && decision.despiteGaps
  if (decision.kind === 'approve' && !mayLack && findGaps(newest.draft).length > 0) return 'has-gaps'
  return null
}

async function carryOut(
  transaction: Transaction,
  actorId: string,
  { id, newest }: BankQuestionDetail,
  decision: Decision,
  now: Instant,
): Promise<boolean> {
  const { version, status, changedAt } = newest
  const where = { questionId: id, version, status, changedAt }
  switch (decision.kind) {
    case 'submit': {
      const data = { status: 'in-review', submittedAt: now, reviewNote: null }
      return (await transaction.bankQuestionVersion.updateMany({ where, data })).count === 1
    }
    case 'take-back': {
      const data = { status: 'draft', submittedAt: null }
      return (await transaction.bankQuestionVersion.updateMany({ where, data })).count === 1
    }
    case 'approve': {
      const data = {
        status: 'approved',
        reviewedBy: actorId,
        reviewedAt: now,
        reviewNote: decision.note || null,
      }
      const approved = await transaction.bankQuestionVersion.updateMany({ where, data })
      if (approved.count === 1)
        await transaction.bankQuestion.update({ where: { id }, data: { approvedVersion: version } })
      return approved.count === 1
    }
    case 'send-back': {
      const data = {
        status: 'draft',
        submittedAt: null,
        reviewedBy: actorId,
        reviewedAt: now,
        reviewNote: decision.note,
      }
      return (await transaction.bankQuestionVersion.updateMany({ where, data })).count === 1
    }
    case 'retire': {
      const data = { retiredAt: now, retiredBy: actorId, retiredReason: decision.note }
      return (await transaction.bankQuestion.updateMany({ where: { id, retiredAt: null }, data })).count === 1
    }
    case 'restore': {
      const data = { retiredAt: null, retiredBy: null, retiredReason: null }
      return (await transaction.bankQuestion.updateMany({ where: { id }, data })).count === 1
    }
  }
}

function detailOf({ newest }: BankQuestionDetail, decision: Decision): JsonObject {
  const lacking = decision.kind === 'approve' ? findGaps(newest.draft).map(({ field }) => field) : []
  return {
    version: newest.version,
    ...('note' in decision && decision.note !== '' ? { note: decision.note } : {}),
    ...(lacking.length > 0 ? { lacking } : {}),
  }
}
