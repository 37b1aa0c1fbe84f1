import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { recordSubmission } from './submit-sitting.server.ts'
import { endOf, GRACE_MS } from './time-left.ts'

/** Sittings looked at in one go. */
const BATCH = 500

/**
 * Hands in what is on the server of sittings whose time and grace are over and whose device did not do it. Returns how many.
 * @param upSince since when this server has been up: devices that could not reach it before get the grace from then on
 */
export async function timeOutSittings(
  { record, database }: { record: RecordEntries; database: Database },
  now: Instant,
  upSince: Instant,
): Promise<number> {
  const latestEnd = addMilliseconds(now, -GRACE_MS)
  if (upSince > latestEnd) return 0
  const due = await database.examSitting.findMany({
    where: { submittedAt: null, deadline: { lte: latestEnd } },
    orderBy: { deadline: 'asc' },
    take: BATCH,
  })
  if (due.length === 0) return 0
  const exams = await database.exam.findMany({
    where: { id: { in: [...new Set(due.map(({ examId }) => examId))] } },
    select: { id: true, title: true, pauses: true },
  })
  const byId = new Map(exams.map((exam) => [exam.id, exam]))
  const over = due.filter(
    (sitting) => endOf(sitting, byId.get(sitting.examId)?.pauses ?? [], now) <= latestEnd,
  )
  await Promise.all(
    over.map((sitting) =>
      recordSubmission(record, { ...sitting, title: byId.get(sitting.examId)?.title ?? '' }, 'time-out', now),
    ),
  )
  return over.length
}
