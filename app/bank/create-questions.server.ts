import { audit } from '#app/members/audit.server.ts'
import { insertRows } from '#app/members/insert-rows.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import type { DraftQuestion } from './draft-question.ts'
import { versionColumns } from './version-columns.server.ts'

export type Keeper = { actorId: string; unit: { id: string; path: string }; now: Instant }

/** Puts new drafts into the bank and says so in the audit log; gives their ids. The caller has checked the right. */
export async function createQuestions(
  transaction: Transaction,
  { actorId, unit, now }: Keeper,
  drafts: ReadonlyArray<DraftQuestion>,
  importId: string | null,
): Promise<Array<string>> {
  const created = drafts.map((draft) => ({ id: newId(), draft }))
  await insertRows(
    transaction,
    'BankQuestion',
    created.map(({ id }) => ({
      ...{ id, unitId: unit.id, createdBy: actorId, createdAt: now },
      ...{ newestVersion: 1, approvedVersion: null, retiredAt: null, retiredBy: null, retiredReason: null },
    })),
  )
  await insertRows(
    transaction,
    'BankQuestionVersion',
    created.map(({ id, draft }) => ({
      ...{ questionId: id, version: 1, status: 'draft', ...versionColumns(id, draft) },
      ...{ authors: JSON.stringify([actorId]), changedAt: now, importId },
      ...{ submittedAt: null, reviewedBy: null, reviewedAt: null, reviewNote: null },
    })),
  )
  await audit(
    transaction,
    created.map(({ id }) => ({
      ...{ at: now, actorId, action: 'question.drafted', subject: id, unitPath: unit.path },
      detail: { version: 1, ...(importId === null ? {} : { import: importId }) },
    })),
  )
  return created.map(({ id }) => id)
}
