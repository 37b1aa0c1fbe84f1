import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { breathe } from './breathe.ts'
import { markSubmitted } from './mark-sittings.server.ts'

/** Marks all sittings of an exam that wait for it, batch by batch. @throws when its pool cannot be read. */
export async function markExam(database: Database, examId: string, now: Instant): Promise<void> {
  while ((await markSubmitted(database, now, examId)) > 0) await breathe()
}
