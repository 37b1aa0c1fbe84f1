import type { Readable } from '#app/platform/database.server.ts'

/** One sitting of an exam with its candidate. */
export type SittingOf = {
  id: string
  memberId: string
  name: string
  employeeNumber: string
  round: number
  startedAt: string
  deadline: string
  submittedAt: string | null
}

/** A sitting by its id, of this exam; null when it is of another one or of none. */
export async function findSittingOf(
  database: Readable,
  examId: string,
  id: string,
): Promise<SittingOf | null> {
  const rows = await database.$queryRaw<Array<SittingOf>>`
    SELECT s."id", s."memberId", m."name", m."employeeNumber", s."round", s."startedAt", s."deadline", s."submittedAt"
    FROM "ExamSitting" s JOIN "Member" m ON m."id" = s."memberId" WHERE s."id" = ${id} AND s."examId" = ${examId}`
  return rows[0] ?? null
}
