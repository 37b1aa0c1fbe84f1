import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Course, Lesson } from '../catalogue.ts'

export const LESSON_COMPLETED = 'lesson.completed'

/** A lesson was read to its end and its exercises solved. `sections` are the headings that were read. */
export type LessonCompletedPayload = {
  courseId: string
  courseTitle: string
  lessonId: string
  lessonTitle: string
  /** Minutes that the lesson is made for. */
  minutes: number
  sections: Array<string>
  exercises: Array<string>
}

export function lessonCompleted(
  stamp: { id: string; memberId: string; occurredAt: Instant },
  course: Course,
  lesson: Lesson,
): NewEntry {
  const payload: LessonCompletedPayload = {
    courseId: course.id,
    courseTitle: course.title,
    lessonId: lesson.id,
    lessonTitle: lesson.title,
    minutes: lesson.minutes,
    sections: lesson.sections.map(({ heading }) => heading),
    exercises: lesson.exercises.map(({ id }) => id),
  }
  const contentVersion = lesson.contentVersion
  return { ...stamp, kind: LESSON_COMPLETED, version: 1, contentVersion, enteredBy: null, payload }
}
