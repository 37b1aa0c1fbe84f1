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
  /** When the server first gave the lesson to the member; not there when that is not known. */
  begunAt?: Instant
  /** Sections read and exercises solved on the way, one by one. */
  steps: number
}

export function lessonCompleted(
  stamp: { id: string; memberId: string; occurredAt: Instant },
  course: Course,
  lesson: Lesson,
  begunAt: Instant | null = null,
): NewEntry {
  const payload: LessonCompletedPayload = {
    courseId: course.id,
    courseTitle: course.title,
    lessonId: lesson.id,
    lessonTitle: lesson.title,
    minutes: lesson.minutes,
    sections: lesson.sections.map(({ heading }) => heading),
    exercises: lesson.exercises.map(({ id }) => id),
    steps: stepsOf(lesson),
    ...(begunAt === null ? {} : { begunAt }),
  }
  const contentVersion = lesson.contentVersion
  return { ...stamp, kind: LESSON_COMPLETED, version: 1, contentVersion, enteredBy: null, payload }
}

/** A section with exercises is read by solving them, any other by its button. */
export function stepsOf({ sections, exercises }: Pick<Lesson, 'sections' | 'exercises'>): number {
  const solved = new Set(exercises.map(({ section }) => section))
  return exercises.length + sections.filter(({ id }) => !solved.has(id)).length
}
