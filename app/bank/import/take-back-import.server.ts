import { audit, type AuditEvent } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database, Readable } from '#app/platform/database.server.ts'
import type { PendingBankImport } from './find-import.server.ts'

/** Drafts of an import that nobody has changed, submitted or retired since: these can be taken back together. */
export async function findUntouched(database: Readable, importId: string): Promise<Array<string>> {
  const rows = await database.bankQuestion.findMany({
    where: {
      ...{ newestVersion: 1, retiredAt: null },
      versions: { some: { version: 1, status: 'draft', reviewedAt: null, importId } },
    },
    select: { id: true, createdAt: true, versions: { select: { changedAt: true } } },
  })
  return rows
    .filter(({ createdAt, versions }) => versions.every(({ changedAt }) => changedAt === createdAt))
    .map(({ id }) => id)
}

/**
 * Retires what an import has made and nobody has touched since; gives how many these were. Each can be restored by
 * itself, and the file can be imported again. The caller has checked the right.
 */
export async function takeBackImport(
  database: Database,
  actorId: string,
  { id: importId, fileName, unit }: PendingBankImport,
  now: Instant,
): Promise<number> {
  return database.$transaction(async (transaction) => {
    const ids = await findUntouched(transaction, importId)
    if (ids.length === 0) return 0
    const note = `撤回导入：${fileName}`
    await transaction.bankQuestion.updateMany({
      where: { id: { in: ids }, retiredAt: null },
      data: { retiredAt: now, retiredBy: actorId, retiredReason: note },
    })
    const common = { at: now, actorId, unitPath: unit.path }
    await audit(transaction, [
      ...ids.map((subject): AuditEvent => ({
        ...common,
        action: 'question.retired',
        ...{ subject, detail: { version: 1, note } },
      })),
      {
        ...common,
        action: 'bank.import-taken-back',
        ...{ subject: importId, detail: { fileName, retired: ids.length } },
      },
    ])
    return ids.length
  })
}
