import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Course, Lesson } from '../catalogue.ts'
import type { Study } from './answer-exercise.server.ts'

/** The study of a member in a lesson, at this moment. */
export function studyOf(
  viewer: Viewer,
  { course, lesson }: { course: Course; lesson: Lesson },
  record: RecordEntries,
): Study {
  return { database, record, memberId: viewer.memberId, course, lesson, now: now() }
}
