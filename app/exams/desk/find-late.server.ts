import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { evidenceSchema } from '../exam-schema.server.ts'
import type { LateEvidence } from '../exam.ts'

/** A late answer with what speaks for it. */
export type LateAnswer = {
  id: string
  sittingId: string
  number: number
  reason: string
  enteredAt: string
  receivedAt: string
  evidence: LateEvidence
  verdict: string | null
  judgedReason: string | null
}

/** A candidate with the late answers of one sitting, those that wait for a verdict first. */
export type LateCandidate = {
  sittingId: string
  memberId: string
  name: string
  employeeNumber: string
  answers: ReadonlyArray<LateAnswer>
}

/** Candidates that one page shows: a network that fails at one place leaves dozens of answers of each behind. */
export const LATE_A_PAGE = 20

/** Whether no newer answer of a sitting that still runs has come since the late answer `l`: accepted, it would count. */
export const NOT_SUPERSEDED = Prisma.sql`NOT EXISTS (SELECT 1 FROM "ExamAnswer" a
  WHERE a."sittingId" = l."sittingId" AND a."number" = l."number" AND a."stamp" >= l."stamp")`

const SHOWN = Prisma.sql`(l."verdict" IS NOT NULL OR ${NOT_SUPERSEDED})`

/**
 * One page (from 1) of the candidates of an exam who have late answers: first who waits for a verdict, longest first. `total`: how many
 * there are.
 */
export async function findLate(
  database: Readable,
  examId: string,
  page = 1,
): Promise<{ candidates: Array<LateCandidate>; total: number }> {
  const candidates = await database.$queryRaw<Array<Omit<LateCandidate, 'answers'>>>`
    SELECT l."sittingId", m."id" AS "memberId", m."name", m."employeeNumber"
    FROM "ExamLateAnswer" l JOIN "Member" m ON m."id" = l."memberId"
    WHERE l."examId" = ${examId} AND ${SHOWN}
    GROUP BY l."sittingId", m."id", m."name", m."employeeNumber"
    ORDER BY MIN(CASE WHEN l."verdict" IS NULL THEN 0 ELSE 1 END), MIN(l."receivedAt"), l."sittingId"
    LIMIT ${LATE_A_PAGE} OFFSET ${(page - 1) * LATE_A_PAGE}`
  const [counted] = await database.$queryRaw<Array<{ total: number | bigint }>>`
    SELECT COUNT(DISTINCT l."sittingId") AS "total" FROM "ExamLateAnswer" l WHERE l."examId" = ${examId} AND ${SHOWN}`
  const answers = await findAnswers(
    database,
    candidates.map(({ sittingId }) => sittingId),
  )
  const answersOf = (sittingId: string) => answers.filter((answer) => answer.sittingId === sittingId)
  return {
    candidates: candidates.map((candidate) => ({ ...candidate, answers: answersOf(candidate.sittingId) })),
    total: Number(counted?.total ?? 0),
  }
}

async function findAnswers(
  database: Readable,
  sittingIds: ReadonlyArray<string>,
): Promise<Array<LateAnswer>> {
  if (sittingIds.length === 0) return []
  const rows = await database.$queryRaw<Array<Omit<LateAnswer, 'evidence'> & { evidence: string }>>`
    SELECT l."id", l."sittingId", l."number", l."reason", l."enteredAt", l."receivedAt", l."evidence", l."verdict", l."judgedReason"
    FROM "ExamLateAnswer" l WHERE l."sittingId" IN (${Prisma.join([...sittingIds])}) AND ${SHOWN}
    ORDER BY CASE WHEN l."verdict" IS NULL THEN 0 ELSE 1 END, l."number", l."receivedAt", l."id"`
  return rows.map((row) => ({ ...row, evidence: evidenceSchema.parse(JSON.parse(row.evidence)) }))
}
