import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import type { Course } from '../catalogue.ts'
import { readVersions } from './read-versions.server.ts'
import { updateCompleted } from './update-completed.entry.ts'
import { updateDoneFrom } from './update-progress.ts'

type Updating = {
  database: Readable
  record: RecordEntries
  memberId: string
  course: Course
  now: Instant
}

/**
 * Records that a member has come up to the version now taught, when every section that changed since the version last
 * studied is done. Nothing else records it, so nobody can claim it; another device that was faster is no matter.
 */
export async function recordUpdateIfDone({
  database,
  record,
  memberId,
  course,
  now,
}: Updating): Promise<void> {
  const from = updateDoneFrom(course, await readVersions(database, memberId, course))
  if (from === null) return
  try {
    await record([updateCompleted({ id: newId(), memberId, occurredAt: now }, course, from)])
  } catch (error) {
    if (!(error instanceof RecordRefused && error.reason === 'update-already-completed')) throw error
  }
}
