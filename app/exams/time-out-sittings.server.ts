import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, earliest, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { breathe } from './breathe.ts'
import { recordSubmission } from './submit-sitting.server.ts'
import { endOf, GRACE_MS, type Pause, type SittingTime } from './time-left.ts'

type Tools = {
  record: RecordEntries
  database: Database
  /** Asked before anything is written; left out where nobody else does the same. */
  isOurTurn?: () => Promise<boolean>
}

type Running = SittingTime & { id: string; examId: string; memberId: string; round: number }

/** Sittings looked at in one go. */
const BATCH = 500

/**
 * Hands in what is on the server of those sittings of an exam whose time and grace are over and whose device did not do it.
 * Returns how many.
 * @param upSince since when this server has been up: devices that could not reach it before get the grace from then on
 */
export async function timeOutSittings(
  { record, database, isOurTurn }: Tools,
  examId: string,
  now: Instant,
  upSince: Instant,
): Promise<number> {
  const latestEnd = addMilliseconds(now, -GRACE_MS)
  if (upSince > latestEnd) return 0
  const { title, pauses } = await database.exam.findUniqueOrThrow({
    where: { id: examId },
    select: { title: true, pauses: true },
  })
  const latestDeadline = pauses.filter(({ resumedAt }) => resumedAt === null).reduce(untilPaused, latestEnd)
  let count = 0
  let page: ReadonlyArray<Running> = []
  do {
    page = await findRunning(database, examId, latestDeadline, page.at(-1))
    const over = page.filter((sitting) => endOf(sitting, pauses, now) <= latestEnd)
    if (over.length > 0 && isOurTurn && !(await isOurTurn())) return count
    await Promise.all(over.map((sitting) => recordSubmission(record, { ...sitting, title }, 'time-out', now)))
    count += over.length
    await breathe()
  } while (page.length === BATCH)
  return count
}

/** Time that was not up when the exam was paused is not up as long as the pause lasts. */
function untilPaused(latestDeadline: Instant, { pausedAt }: Pause): Instant {
  return earliest(latestDeadline, pausedAt)
}

/** Some whose deadline is over by the clock alone, after the last one of the page before: pauses may have moved their end. */
function findRunning(
  database: Database,
  examId: string,
  latestDeadline: Instant,
  after: Running | undefined,
): Promise<Array<Running>> {
  return database.$queryRaw<Array<Running>>`
    SELECT "id", "examId", "memberId", "round", "startedAt", "deadline" FROM "ExamSitting"
    WHERE "submittedAt" IS NULL AND "examId" = ${examId} AND "deadline" <= ${latestDeadline}
      AND ("deadline", "id") > (${after?.deadline ?? ''}, ${after?.id ?? ''})
    ORDER BY "deadline", "id" LIMIT ${BATCH}`
}
