import { Prisma } from '#app/generated/sqlite/client.ts'

/** Joins to a row `c` of `ExamCandidate` its sitting `s`, which stays empty where that round was not begun. */
export const SITTING_OF_CANDIDATE = Prisma.sql`LEFT JOIN "ExamSitting" s
  ON s."examId" = c."examId" AND s."memberId" = c."memberId" AND s."round" = c."round"`
