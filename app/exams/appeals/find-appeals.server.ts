import type { Readable } from '#app/platform/database.server.ts'

/** An appeal with its candidate and its answer. */
export type AppealRow = {
  id: string
  sittingId: string
  memberId: string
  name: string
  employeeNumber: string
  score: number
  maximum: number
  text: string
  appealedAt: string
  decision: string | null
  answer: string | null
  answeredAt: string | null
}

/** Appeals of an exam, those without an answer first; at most 200. */
export function findAppeals(database: Readable, examId: string): Promise<Array<AppealRow>> {
  return database.$queryRaw<Array<AppealRow>>`
    SELECT a."id", a."sittingId", a."memberId", m."name", m."employeeNumber", r."score", r."maximum", a."text",
      a."appealedAt", a."decision", a."answer", a."answeredAt"
    FROM "ExamAppeal" a JOIN "Member" m ON m."id" = a."memberId" JOIN "ExamResult" r ON r."sittingId" = a."sittingId"
    WHERE a."examId" = ${examId}
    ORDER BY CASE WHEN a."decision" IS NULL THEN 0 ELSE 1 END, a."appealedAt", a."id" LIMIT 200`
}

/** A candidate's own appeals to a sitting, oldest first. */
export function findOwnAppeals(database: Readable, sittingId: string) {
  return database.examAppeal.findMany({
    where: { sittingId },
    orderBy: { appealedAt: 'asc' },
    select: { id: true, text: true, appealedAt: true, decision: true, answer: true, answeredAt: true },
  })
}
