import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { partScoresSchema } from '../exam-schema.server.ts'
import type { PartScore } from '../exam.ts'
import { SITTING_OF_CANDIDATE } from '../sitting-of-candidate.server.ts'
import { named } from './find-candidates.server.ts'
import { NEWEST_ROUND } from './newest-round.server.ts'

/** What a list holds: everybody, those who passed or not, those who have or need a resit, those who sit later. */
export type ResultList = 'all' | 'passed' | 'failed' | 'resit' | 'deferred'

/** One line of the list of results (成绩册). Scores are null until they are released. */
export type ResultRow = {
  memberId: string
  name: string
  employeeNumber: string
  unitName: string
  round: number
  /** Until when this candidate may begin; null: deferred, and no time given yet. */
  closesAt: string | null
  startedAt: string | null
  submittedAt: string | null
  deferredAt: string | null
  deferralReason: string | null
  extraMinutes: number
  typeSize: string
  book: string | null
  sittingId: string | null
  score: number | null
  maximum: number | null
  outcome: string | null
  parts: Array<PartScore>
  validUntil: string | null
  revision: number | null
}

/** `at`: the time at which it is asked whose window is over. */
export type ResultFilter = { list: ResultList; words: string; at: Instant }

export const RESULTS_A_PAGE = 50

const FROM = Prisma.sql`"ExamCandidate" c JOIN "Exam" e ON e."id" = c."examId"
  JOIN "Member" m ON m."id" = c."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
  ${SITTING_OF_CANDIDATE}
  LEFT JOIN "ExamResult" r ON r."sittingId" = s."id"`

/** Until when a candidate may begin; null for who was put off and has no time yet. */
const CLOSES = Prisma.sql`CASE WHEN c."deferredAt" IS NOT NULL AND c."opensAt" IS NULL THEN NULL
  ELSE COALESCE(c."closesAt", e."closesAt") END`

function listed(list: ResultList, at: Instant): Prisma.Sql {
  const isAbsent = Prisma.sql`(s."id" IS NULL AND ${CLOSES} <= ${at})`
  const lists: Readonly<Record<ResultList, Prisma.Sql>> = {
    all: Prisma.sql`1 = 1`,
    passed: Prisma.sql`r."outcome" = 'passed'`,
    failed: Prisma.sql`r."outcome" = 'failed'`,
    // Who was not there needs a resit as much as who did not pass; who was given one stays on the list until it is sat.
    resit: Prisma.sql`(r."outcome" = 'failed' OR ${isAbsent} OR (s."id" IS NULL AND c."round" > 1))`,
    deferred: Prisma.sql`c."deferredAt" IS NOT NULL`,
  }
  return lists[list]
}

function where(examId: string, { list, words, at }: ResultFilter): Prisma.Sql {
  // A resit takes nothing off the lists of results; who still has something before them is asked by the newest round alone.
  const rounds = list === 'resit' || list === 'deferred' ? NEWEST_ROUND : Prisma.sql`1 = 1`
  return Prisma.sql`c."examId" = ${examId} AND ${rounds} AND ${listed(list, at)} AND ${named(words)}`
}

/** Candidates with their results, a line for each round, by unit and 工号; all of them when no page is given. */
export async function findExamResults(
  database: Readable,
  examId: string,
  filter: ResultFilter,
  page: number | null,
): Promise<Array<ResultRow>> {
  const limit =
    page === null ? Prisma.empty : Prisma.sql`LIMIT ${RESULTS_A_PAGE} OFFSET ${(page - 1) * RESULTS_A_PAGE}`
  const rows = await database.$queryRaw<
    Array<Omit<ResultRow, 'parts'> & { parts: string | null }>
  >(Prisma.sql`
    SELECT c."memberId", m."name", m."employeeNumber", u."name" AS "unitName", c."round", s."startedAt", s."submittedAt",
      ${CLOSES} AS "closesAt", c."extraMinutes", c."typeSize", c."book",
      c."deferredAt", c."deferralReason", s."id" AS "sittingId", r."score", r."maximum", r."outcome", r."parts",
      r."validUntil", r."revision"
    FROM ${FROM} WHERE ${where(examId, filter)} ORDER BY u."path", m."employeeNumber", c."round" ${limit}`)
  return rows.map((row) => ({ ...row, parts: partScoresSchema.parse(JSON.parse(row.parts ?? '[]')) }))
}

/** How many lines a filter lets through. */
export async function countExamResults(
  database: Readable,
  examId: string,
  filter: ResultFilter,
): Promise<number> {
  const rows = await database.$queryRaw<Array<{ count: number }>>(Prisma.sql`
    SELECT CAST(count(*) AS DOUBLE PRECISION) AS "count" FROM ${FROM} WHERE ${where(examId, filter)}`)
  return rows[0]?.count ?? 0
}

/** The result of everybody in numbers. */
export type ResultSummary = { released: number; passed: number; highest: number; mean: number }

export async function summariseResults(database: Readable, examId: string): Promise<ResultSummary> {
  const rows = await database.$queryRaw<Array<ResultSummary>>(Prisma.sql`
    SELECT CAST(count(*) AS DOUBLE PRECISION) AS "released",
      CAST(COALESCE(sum(CASE WHEN r."outcome" = 'passed' THEN 1 ELSE 0 END), 0) AS DOUBLE PRECISION) AS "passed",
      CAST(COALESCE(max(r."score"), 0) AS DOUBLE PRECISION) AS "highest",
      CAST(COALESCE(avg(r."score"), 0) AS DOUBLE PRECISION) AS "mean"
    FROM "ExamResult" r WHERE r."examId" = ${examId}`)
  return rows[0] ?? { released: 0, passed: 0, highest: 0, mean: 0 }
}
