import { auditActionTitle } from '#app/members/audit-log/audit-words.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** What was done to an exam: when, by whom, what, why. */
export type LogLine = { id: string; at: string; actor: string; action: string; detail: string }

/** The newest 50 acts upon an exam, newest first. */
export async function findLog(database: Readable, examId: string): Promise<Array<LogLine>> {
  const rows = await database.$queryRaw<Array<LogLine>>`
    SELECT a."id", a."at", COALESCE(m."name", '系统') AS "actor", a."action", a."detail"
    FROM "AuditEntry" a LEFT JOIN "Member" m ON m."id" = a."actorId"
    WHERE a."subject" = ${examId} ORDER BY a."at" DESC, a."id" DESC LIMIT 50`
  return rows.map((row) => ({
    ...row,
    action: auditActionTitle(row.action),
    detail: reasonIn(row.detail),
  }))
}

function reasonIn(detail: string): string {
  const told: unknown = JSON.parse(detail)
  if (typeof told !== 'object' || told === null) return ''
  const minutes = 'minutes' in told && typeof told.minutes === 'number' ? `${told.minutes} 分钟` : ''
  const reason = 'reason' in told && typeof told.reason === 'string' ? told.reason : ''
  return [minutes, reason].filter((word) => word !== '').join('，')
}
