import { Prisma } from '#app/generated/sqlite/client.ts'

/** Whether a row `c` of `ExamCandidate` is the newest round of its candidate. */
export const NEWEST_ROUND = Prisma.sql`NOT EXISTS (SELECT 1 FROM "ExamCandidate" n
  WHERE n."examId" = c."examId" AND n."memberId" = c."memberId" AND n."round" > c."round")`
