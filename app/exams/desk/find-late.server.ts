import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { evidenceSchema } from '../exam-schema.server.ts'
import type { LateEvidence } from '../exam.ts'

/** A late answer with its candidate and what speaks for it. */
export type LateRow = {
  id: string
  memberId: string
  name: string
  employeeNumber: string
  number: number
  reason: string
  enteredAt: string
  receivedAt: string
  evidence: LateEvidence
  verdict: string | null
  judgedReason: string | null
}

/** Whether no newer answer of a sitting that still runs has come since the late answer `l`: accepted, it would count. */
export const NOT_SUPERSEDED = Prisma.sql`NOT EXISTS (SELECT 1 FROM "ExamAnswer" a
  WHERE a."sittingId" = l."sittingId" AND a."number" = l."number" AND a."stamp" >= l."stamp")`

/** Late answers of an exam, those that wait for a verdict first; at most 200. */
export async function findLate(database: Readable, examId: string): Promise<Array<LateRow>> {
  const rows = await database.$queryRaw<Array<Omit<LateRow, 'evidence'> & { evidence: string }>>`
    SELECT l."id", l."memberId", m."name", m."employeeNumber", l."number", l."reason", l."enteredAt", l."receivedAt", l."evidence",
      l."verdict", l."judgedReason"
    FROM "ExamLateAnswer" l JOIN "Member" m ON m."id" = l."memberId"
    WHERE l."examId" = ${examId} AND (l."verdict" IS NOT NULL OR ${NOT_SUPERSEDED})
    ORDER BY CASE WHEN l."verdict" IS NULL THEN 0 ELSE 1 END, l."receivedAt", l."id" LIMIT 200`
  return rows.map((row) => ({ ...row, evidence: evidenceSchema.parse(JSON.parse(row.evidence)) }))
}
