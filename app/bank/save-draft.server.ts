import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { BankQuestionDetail } from './bank-question.ts'
import type { DraftQuestion } from './draft-question.ts'
import { versionColumns } from './version-columns.server.ts'

export type SaveDraft = { ok: true } | { ok: false; reason: 'in-review' | 'retired' | 'changed' }

/**
 * Writes a draft. An approved wording is never touched: what is written becomes the next version and the approved one
 * stays in use. `changed`: somebody else has saved, submitted or approved it since it was read.
 */
export async function saveDraft(
  database: Database,
  actorId: string,
  found: BankQuestionDetail,
  draft: DraftQuestion,
  now: Instant,
): Promise<SaveDraft> {
  if (found.state === 'retired') return { ok: false, reason: 'retired' }
  if (found.newest.status === 'in-review') return { ok: false, reason: 'in-review' }
  const { id, newest, unit } = found
  const version = newest.status === 'approved' ? newest.version + 1 : newest.version
  const columns = { ...versionColumns(id, draft), changedAt: now }
  return database.$transaction(async (transaction): Promise<SaveDraft> => {
    const claimed = await transaction.bankQuestion.updateMany({
      where: { id, newestVersion: newest.version, retiredAt: null },
      data: { newestVersion: version },
    })
    if (claimed.count === 0) return { ok: false, reason: 'changed' }
    if (version > newest.version)
      await transaction.bankQuestionVersion.create({
        data: { questionId: id, version, status: 'draft', ...columns, authors: JSON.stringify([actorId]) },
      })
    else {
      const authors = JSON.stringify([...new Set([...newest.authors, actorId])])
      const written = await transaction.bankQuestionVersion.updateMany({
        where: { questionId: id, version, status: 'draft', changedAt: newest.changedAt },
        data: { ...columns, authors, reviewNote: null },
      })
      if (written.count === 0) return { ok: false, reason: 'changed' }
    }
    await audit(transaction, {
      ...{ at: now, actorId, action: 'question.drafted', subject: id, unitPath: unit.path },
      detail: { version },
    })
    return { ok: true }
  })
}
