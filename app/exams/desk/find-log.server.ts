import { Prisma } from '#app/generated/sqlite/client.ts'
import { z } from 'zod'
import { auditActionTitle } from '#app/members/audit-log/audit-words.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { logDetail } from './log-detail.ts'

/** What was done to an exam: when, by whom, what, for which candidates (empty: for all), in detail. */
export type LogLine = {
  id: string
  at: string
  actor: string
  action: string
  candidate: string
  detail: string
}

type Row = Omit<LogLine, 'candidate'> & { subject: string }

/** Whom an act was about; each may be missing. `memberIds`: the first of `added` many. */
const About = z
  .object({
    memberId: z.string().optional().catch(undefined),
    memberIds: z.array(z.string()).optional().catch(undefined),
    added: z.number().optional().catch(undefined),
  })
  .catch({})

export const LOG_A_PAGE = 50

/** Acts upon an exam or one of its candidates; the latter are kept under the candidate. */
function actsOn(examId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT "id", "at", "actorId", "subject", "action", "detail" FROM "AuditEntry" WHERE "subject" = ${examId}
    UNION ALL
    SELECT "id", "at", "actorId", "subject", "action", "detail" FROM "AuditEntry"
      WHERE "at" >= (SELECT "createdAt" FROM "Exam" WHERE "id" = ${examId})
      AND "action" IN ('exam.candidate-changed', 'exam.candidate-removed') AND "detail" LIKE ${`%"examId":"${examId}"%`}`
}

/** Acts upon an exam, the newest first: its newest 50 when no range is given. */
export async function findLog(
  database: Readable,
  examId: string,
  { skip, take }: { skip: number; take: number } = { skip: 0, take: LOG_A_PAGE },
): Promise<Array<LogLine>> {
  const rows = await database.$queryRaw<Array<Row>>(Prisma.sql`
    SELECT l.*, COALESCE(m."name", '系统') AS "actor" FROM (${actsOn(examId)}) l
    LEFT JOIN "Member" m ON m."id" = l."actorId" ORDER BY l."at" DESC, l."id" DESC LIMIT ${take} OFFSET ${skip}`)
  const told = rows.map(({ subject, ...row }) => {
    const { memberId, memberIds, added } = About.parse(JSON.parse(row.detail))
    return { ...row, about: memberIds ?? [memberId ?? subject], added }
  })
  const names = await findNames(
    database,
    told.flatMap(({ about }) => about),
  )
  return told.map(({ id, at, actor, action, detail, about, added }) => {
    const known = about.flatMap((one) => names.get(one) ?? [])
    const more = added !== undefined && added > known.length ? ` 等 ${added} 人` : ''
    return {
      ...{ id, at, actor, action: auditActionTitle(action) },
      candidate: known.length === 0 ? '' : `${known.join('、')}${more}`,
      detail: logDetail(detail),
    }
  })
}

/** How many acts the log of an exam holds. */
export async function countLog(database: Readable, examId: string): Promise<number> {
  const rows = await database.$queryRaw<Array<{ count: number }>>(Prisma.sql`
    SELECT CAST(count(*) AS DOUBLE PRECISION) AS "count" FROM (${actsOn(examId)}) l`)
  return rows[0]?.count ?? 0
}

/** Names and 工号 by id, of those ids that are members'. */
async function findNames(database: Readable, ids: ReadonlyArray<string>): Promise<Map<string, string>> {
  const members = await database.member.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, employeeNumber: true },
  })
  return new Map(members.map(({ id, name, employeeNumber }) => [id, `${name}（${employeeNumber}）`]))
}
