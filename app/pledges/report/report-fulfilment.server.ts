import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { confirmPassword, type CheckPassword, type PasswordRefusal } from '../confirm-password.ts'
import type { SignedPledge } from '../find-signed-pledge.server.ts'
import { isAnswerTo } from './is-answer-to.ts'
import { pledgeReported } from './reported.entry.ts'
import { promisesOf, reportOpensOn, type ReportItem } from './report.ts'

export type ReportTools = {
  database: Database
  record: RecordEntries
  checkPassword: CheckPassword
}

export type ReportInput = {
  id: string
  items: ReadonlyArray<ReportItem>
  summary: string
  password: string
}

export type ReportRefusal =
  | { ok: false; reason: 'not-own' | 'too-early' | 'already-reported' | 'incomplete' }
  | PasswordRefusal

export type ReportOutcome = { ok: true } | ReportRefusal

/** Records the signer's report on a pledge of their own: once, from the last quarter of its year on. */
export async function reportFulfilment(
  { database, record, checkPassword }: ReportTools,
  viewer: Viewer,
  signed: SignedPledge,
  { id, items, summary, password }: ReportInput,
  now: Instant,
): Promise<ReportOutcome> {
  const { entryId: pledgeEntryId, pledge } = signed
  if (signed.memberId !== viewer.memberId) return { ok: false, reason: 'not-own' }
  if (dayOf(now) < reportOpensOn(pledge.year)) return { ok: false, reason: 'too-early' }
  const before = await database.fulfilmentReport.findUnique({ where: { pledgeEntryId } })
  if (before) return before.entryId === id ? { ok: true } : { ok: false, reason: 'already-reported' }
  if (!isAnswerTo(items, promisesOf(pledge))) return { ok: false, reason: 'incomplete' }
  const unconfirmed = await confirmPassword(checkPassword, password)
  if (unconfirmed) return unconfirmed
  const { leafHash } = await database.ledgerEntry.findUniqueOrThrow({
    where: { id: pledgeEntryId },
    select: { leafHash: true },
  })
  const { name, employeeNumber, unitName, memberId } = viewer
  const payload = {
    ...{ pledgeEntryId, pledgeLeafHash: leafHash, pledgeTitle: pledge.title, year: pledge.year },
    ...{ items, summary, reportedAt: now, signer: { name, employeeNumber, unitName } },
    factor: 'password' as const,
  }
  try {
    await record([pledgeReported({ id, memberId, payload })])
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error
    return { ok: false, reason: 'already-reported' }
  }
  return { ok: true }
}
