import type { Database } from '#app/platform/database.server.ts'

/** The exam that comes after this one, in the order of ids, and has sittings that run; null when none does. */
export async function nextRunning(database: Database, after: string): Promise<string | null> {
  const next = await database.examSitting.findFirst({
    where: { submittedAt: null, examId: { gt: after } },
    // In the order of the index: PostgreSQL does not see that the first column is the same for all.
    orderBy: [{ submittedAt: 'asc' }, { examId: 'asc' }],
    select: { examId: true },
  })
  return next?.examId ?? null
}

/** The exam that comes after this one and has sittings that wait to be marked; null when none has. */
export async function nextUnmarked(database: Database, after: string): Promise<string | null> {
  const next = await database.examMarkDue.findFirst({
    where: { examId: { gt: after } },
    orderBy: { examId: 'asc' },
    select: { examId: true },
  })
  return next?.examId ?? null
}
