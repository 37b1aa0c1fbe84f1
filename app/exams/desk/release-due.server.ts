import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database, Readable } from '#app/platform/database.server.ts'
import { findOwnWindows } from '../find-own-windows.server.ts'
import { areWindowsClosed } from '../own-window.ts'
import { settleReleaseDue } from '../release-due-note.server.ts'
import { findDeskExam } from './find-desk-exams.server.ts'
import { releaseExam } from './release-exam.server.ts'

/** An exam that releases its results by itself; the entry of the release belongs to whoever sealed it. */
export type DueRelease = { id: string; sealedBy: string }

/** Exams with judged results whose rule is to release them at once, and with neither an open window nor anything that waits. */
export async function findDueReleases(database: Readable, now: Instant): Promise<Array<DueRelease>> {
  // The order of the join is given, or SQLite might go through all exams that there ever were.
  const due = await database.$queryRaw<Array<DueRelease & { closesAt: Instant }>>`
    SELECT e."id", e."sealedBy", e."closesAt" FROM "ExamReleaseDue" d CROSS JOIN "Exam" e
    WHERE e."id" = d."examId" AND e."sealedBy" IS NOT NULL AND e."withdrawnAt" IS NULL AND e."closesAt" <= ${now}
      AND e."rules" LIKE '%"release":"at-once"%'
      AND NOT EXISTS (SELECT 1 FROM "ExamMarkDue" w WHERE w."examId" = e."id")
      AND NOT EXISTS (SELECT 1 FROM "ExamMark" m WHERE m."examId" = e."id" AND m."pending" > 0)
      AND NOT EXISTS (SELECT 1 FROM "ExamSitting" s WHERE s."examId" = e."id" AND s."submittedAt" IS NULL)
      AND NOT EXISTS (SELECT 1 FROM "ExamLateAnswer" l WHERE l."examId" = e."id" AND l."verdict" IS NULL)`
  const windowsOf = await findOwnWindows(
    database,
    due.map(({ id }) => id),
  )
  return due
    .filter(({ id, closesAt }) => areWindowsClosed({ closesAt, windows: windowsOf(id) }, now))
    .map(({ id, sealedBy }) => ({ id, sealedBy }))
}

/** Releases one of them. */
export async function releaseDue(
  tools: { record: RecordEntries; database: Database },
  { id, sealedBy }: DueRelease,
  now: Instant,
): Promise<void> {
  const exam = await findDeskExam(tools.database, id)
  if (exam) await releaseExam(tools, exam, { memberId: sealedBy, enteredBy: null, at: now })
  await settleReleaseDue(tools.database, id)
}
