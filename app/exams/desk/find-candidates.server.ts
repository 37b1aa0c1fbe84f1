import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { SITTING_OF_CANDIDATE } from '../sitting-of-candidate.server.ts'
import { NEWEST_ROUND } from './newest-round.server.ts'

/** A candidate in the newest round, with what is special about them. */
export type Candidate = {
  memberId: string
  name: string
  employeeNumber: string
  unitName: string
  round: number
  opensAt: string | null
  closesAt: string | null
  extraMinutes: number
  typeSize: string
  book: string | null
  deferredAt: string | null
  deferralReason: string | null
  sittingId: string | null
}

export const CANDIDATES_A_PAGE = 50

/** One page of candidates by unit and name; `words` is part of a name or a 工号. */
export function findCandidates(
  database: Readable,
  examId: string,
  { words, page }: { words: string; page: number },
): Promise<Array<Candidate>> {
  return database.$queryRaw<Array<Candidate>>(Prisma.sql`
    SELECT c."memberId", m."name", m."employeeNumber", u."name" AS "unitName", c."round", c."opensAt", c."closesAt",
      c."extraMinutes", c."typeSize", c."book", c."deferredAt", c."deferralReason", s."id" AS "sittingId"
    FROM "ExamCandidate" c JOIN "Member" m ON m."id" = c."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    ${SITTING_OF_CANDIDATE}
    WHERE c."examId" = ${examId} AND ${NEWEST_ROUND} AND ${named(words)}
    ORDER BY u."path", m."employeeNumber"
    LIMIT ${CANDIDATES_A_PAGE} OFFSET ${(page - 1) * CANDIDATES_A_PAGE}`)
}

/** How many people sit an exam, or those of them whose name or 工号 has these words. */
export async function countCandidates(database: Readable, examId: string, words = ''): Promise<number> {
  const rows = await database.$queryRaw<Array<{ count: number }>>(Prisma.sql`
    SELECT CAST(count(*) AS DOUBLE PRECISION) AS "count"
    FROM "ExamCandidate" c JOIN "Member" m ON m."id" = c."memberId"
    WHERE c."examId" = ${examId} AND c."round" = 1 AND ${named(words)}`)
  return rows[0]?.count ?? 0
}

/** One candidate in the newest round; null when the member is none. */
export async function findCandidate(
  database: Readable,
  examId: string,
  memberId: string,
): Promise<Candidate | null> {
  const rows = await database.$queryRaw<Array<Candidate>>(Prisma.sql`
    SELECT c."memberId", m."name", m."employeeNumber", u."name" AS "unitName", c."round", c."opensAt", c."closesAt",
      c."extraMinutes", c."typeSize", c."book", c."deferredAt", c."deferralReason", s."id" AS "sittingId"
    FROM "ExamCandidate" c JOIN "Member" m ON m."id" = c."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    ${SITTING_OF_CANDIDATE}
    WHERE c."examId" = ${examId} AND c."memberId" = ${memberId} ORDER BY c."round" DESC LIMIT 1`)
  return rows[0] ?? null
}

/** Whether the member `m` is meant by these words. */
export function named(words: string): Prisma.Sql {
  if (words === '') return Prisma.sql`1 = 1`
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`
  return Prisma.sql`(lower(m."name") LIKE ${pattern} ESCAPE '\\' OR lower(m."employeeNumber") LIKE ${pattern} ESCAPE '\\')`
}
