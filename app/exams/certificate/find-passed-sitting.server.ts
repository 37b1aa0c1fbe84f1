import type { Readable } from '#app/platform/database.server.ts'

/** The newest sitting of a member with which an exam was passed; null when there is none. */
export async function findPassedSitting(
  database: Readable,
  memberId: string,
  examId: string,
): Promise<string | null> {
  const result = await database.examResult.findFirst({
    where: { memberId, examId, outcome: 'passed' },
    orderBy: { round: 'desc' },
    select: { sittingId: true },
  })
  return result?.sittingId ?? null
}
