import type { AuditAction } from '#app/members/audit-log/audit-words.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** What the log keeps of the newest such act of a member upon an exam, for telling them what came of it; null: none. */
export async function findOwnAct(
  database: Readable,
  { examId, actorId, action }: { examId: string; actorId: string; action: AuditAction },
): Promise<unknown> {
  const entry = await database.auditEntry.findFirst({
    where: { subject: examId, actorId, action },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { detail: true },
  })
  return entry === null ? null : JSON.parse(entry.detail)
}
