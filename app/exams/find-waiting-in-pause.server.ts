import type { Readable } from '#app/platform/database.server.ts'

/** Numbers of the questions of a sitting to which an answer was entered in a pause and waits for a verdict. */
export async function findWaitingInPause(database: Readable, sittingId: string): Promise<Array<number>> {
  const rows = await database.examLateAnswer.findMany({
    where: { sittingId, reason: 'during-pause', verdict: null },
    distinct: ['number'],
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  return rows.map(({ number }) => number)
}
