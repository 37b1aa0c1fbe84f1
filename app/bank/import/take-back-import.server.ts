import { audit, type AuditEvent } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { PendingBankImport } from './find-import.server.ts'
import { findImported } from './find-imported.server.ts'
import { isUntouched, takeBackReason } from './import-standing.ts'

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
    const ids = (await findImported(transaction, importId)).filter(isUntouched).map(({ id }) => id)
    if (ids.length === 0) return 0
    const note = takeBackReason(fileName)
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
