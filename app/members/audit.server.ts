import type { Instant } from '#app/platform/clock.ts'
import { canonicalJson, type JsonObject } from '#app/platform/canonical-json.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import type { AuditAction } from './audit-log/audit-words.ts'
import { insertRows } from './insert-rows.server.ts'

/** A change of the configuration, or a refused attempt. */
export type AuditEvent = {
  at: Instant
  /** Who did it; null for the operator's command line and for strangers. */
  actorId: string | null
  /** `entity.verb`, e.g. `member.transferred`, `access.refused`. */
  action: AuditAction
  subject?: string
  unitPath?: string
  /** Old and new values; no secrets. */
  detail: JsonObject
}

/** Appends to the audit log, within the transaction of the change where there is one. */
export async function audit(
  database: Readable,
  events: AuditEvent | ReadonlyArray<AuditEvent>,
): Promise<void> {
  const rows = [events].flat().map((event) => ({
    id: newId(),
    at: event.at,
    actorId: event.actorId,
    action: event.action,
    subject: event.subject ?? null,
    unitPath: event.unitPath ?? null,
    detail: canonicalJson(event.detail),
  }))
  await insertRows(database, 'AuditEntry', rows)
}
