import type { AuditAction } from '#app/members/audit-log/audit-words.ts'
import { audit } from '#app/members/audit.server.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

/**
 * Appends to the audit log what was done with an exam, within the transaction of the change where there is one.
 * @param by.memberId who did it; null when a rule of the exam did
 */
export async function auditExam(
  database: Readable,
  { id: subject, unitPath }: { id: string; unitPath: string },
  action: Extract<AuditAction, `exam.${string}`>,
  detail: JsonObject,
  { memberId: actorId, at }: { memberId: string | null; at: Instant },
): Promise<void> {
  await audit(database, { at, actorId, action, subject, unitPath, detail })
}
