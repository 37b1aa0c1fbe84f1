import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Course } from '../catalogue.ts'
import { sectionsSince } from './change.ts'

export const UPDATE_COMPLETED = 'update.completed'

/** Every section that changed between two versions of a course was studied in the later one. */
export type UpdateCompletedPayload = {
  courseId: string
  courseTitle: string
  /** The version come from, and the one come up to. */
  from: number
  to: number
  sections: Array<{ lessonId: string; lessonTitle: string; section: string }>
}

export function updateCompleted(
  stamp: { id: string; memberId: string; occurredAt: Instant },
  course: Course,
  from: number,
): NewEntry {
  const payload: UpdateCompletedPayload = {
    courseId: course.id,
    courseTitle: course.title,
    from,
    to: course.version,
    sections: sectionsSince(course, from).map(({ lessonId, lessonTitle, heading }) => ({
      lessonId,
      lessonTitle,
      section: heading,
    })),
  }
  const contentVersion = course.contentVersion
  return { ...stamp, kind: UPDATE_COMPLETED, version: 1, contentVersion, enteredBy: null, payload }
}
