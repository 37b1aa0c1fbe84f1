import { audit } from '#app/members/audit.server.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { createQuestions } from '../create-questions.server.ts'
import type { PendingBankImport } from './find-import.server.ts'

export type ApplyBankImport = { ok: true } | { ok: false; reason: 'already-applied' | 'changed' }

/**
 * Makes drafts of the new rows, and of those among the similar ones that were ticked (`taken`, by place). Rows that need
 * a person are never taken. Pressing the button twice applies it once.
 */
export async function applyBankImport(
  database: Database,
  actorId: string,
  pending: PendingBankImport,
  confirmed: { hash: string; taken: ReadonlyArray<string> },
  now: Instant,
): Promise<ApplyBankImport> {
  if (pending.kind === 'applied') return { ok: false, reason: 'already-applied' }
  if (pending.hash !== confirmed.hash) return { ok: false, reason: 'changed' }
  const { id, unit, rows, fileName } = pending
  const wanted = rows.filter(
    ({ outcome, place }) => outcome === 'new' || (outcome === 'similar' && confirmed.taken.includes(place)),
  )
  const drafts = wanted.flatMap(({ draft }) => (draft ? [draft] : []))
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
  const summary = {
    ...{ imported: drafts.length, same: count('same'), person: count('person') },
    similar: rows.length - drafts.length - count('same') - count('person'),
  }
  return database.$transaction(async (transaction): Promise<ApplyBankImport> => {
    const marked = await transaction.bankImport.updateMany({
      where: { id, appliedAt: null },
      data: { file: new Uint8Array(), appliedAt: now, summary: canonicalJson(summary) },
    })
    if (marked.count === 0) return { ok: false, reason: 'already-applied' }
    await createQuestions(transaction, { actorId, unit, now }, drafts, id)
    await audit(transaction, {
      ...{ at: now, actorId, action: 'bank.imported', subject: id, unitPath: unit.path },
      detail: { ...summary, fileName },
    })
    return { ok: true }
  })
}
