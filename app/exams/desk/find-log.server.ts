import { z } from 'zod'
import { auditActionTitle, auditDetailWords } from '#app/members/audit-log/audit-words.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** What was done to an exam: when, by whom, what, for which candidate (empty: for all), in detail. */
export type LogLine = {
  id: string
  at: string
  actor: string
  action: string
  candidate: string
  detail: string
}

type Row = Omit<LogLine, 'candidate'> & { subject: string }

/** What the details of acts have in common; each may be missing. */
const Facts = z
  .object({
    memberId: z.string().optional().catch(undefined),
    minutes: z.number().optional().catch(undefined),
    reason: z.string().optional().catch(undefined),
  })
  .catch({})

const SHOWN = 50
const CHANGED = 'exam.candidate-changed'

/** The newest 50 acts upon an exam or one of its candidates, newest first. */
export async function findLog(database: Readable, examId: string): Promise<Array<LogLine>> {
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT l.*, COALESCE(m."name", '系统') AS "actor" FROM (
      SELECT "id", "at", "actorId", "subject", "action", "detail" FROM "AuditEntry" WHERE "subject" = ${examId}
      UNION ALL
      SELECT "id", "at", "actorId", "subject", "action", "detail" FROM "AuditEntry"
        WHERE "at" >= (SELECT "createdAt" FROM "Exam" WHERE "id" = ${examId}) AND "action" IN (${CHANGED}, 'exam.candidate-removed')
        AND "detail" LIKE ${`%"examId":"${examId}"%`}
    ) l LEFT JOIN "Member" m ON m."id" = l."actorId" ORDER BY l."at" DESC, l."id" DESC LIMIT ${SHOWN}`
  const told = rows.map(({ subject, ...row }) => {
    const facts = Facts.parse(JSON.parse(row.detail))
    return { ...row, facts, about: facts.memberId ?? subject }
  })
  const names = await findNames(
    database,
    told.map(({ about }) => about),
  )
  return told.map(({ id, at, actor, action, detail, facts, about }) => ({
    ...{ id, at, actor, action: auditActionTitle(action) },
    candidate: names.get(about) ?? '',
    // Of the exam itself the page says everything; what was arranged for one candidate stands nowhere else on it.
    detail: action === CHANGED ? auditDetailWords(detail).join('；') : detailIn(facts),
  }))
}

/** Names and 工号 by id, of those ids that are members'. */
async function findNames(database: Readable, ids: ReadonlyArray<string>): Promise<Map<string, string>> {
  const members = await database.member.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, employeeNumber: true },
  })
  return new Map(members.map(({ id, name, employeeNumber }) => [id, `${name}（${employeeNumber}）`]))
}

function detailIn({ minutes, reason = '' }: z.output<typeof Facts>): string {
  return [minutes === undefined ? '' : `${minutes} 分钟`, reason].filter((word) => word !== '').join('，')
}
