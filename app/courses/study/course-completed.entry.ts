import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Course } from '../catalogue.ts'

export const COURSE_COMPLETED = 'course.completed'

/** Every lesson of a version of a course is completed. */
export type CourseCompletedPayload = { courseId: string; courseTitle: string; lessons: Array<string> }

export function courseCompleted(
  stamp: { id: string; memberId: string; occurredAt: Instant },
  course: Course,
): NewEntry {
  const payload: CourseCompletedPayload = {
    courseId: course.id,
    courseTitle: course.title,
    lessons: course.lessons.map(({ title }) => title),
  }
  const contentVersion = course.contentVersion
  return { ...stamp, kind: COURSE_COMPLETED, version: 1, contentVersion, enteredBy: null, payload }
}
