import type { Course, LabExercise, Lesson } from '../catalogue.ts'
import { findLesson } from '../find-course.server.ts'

/** The rule lab that an address names, with its lesson and course; null when there is none. */
export function findLab({
  course: courseId = '',
  lesson: slug = '',
  lab = '',
}: Readonly<Record<string, string | undefined>>): {
  course: Course
  lesson: Lesson
  exercise: LabExercise
} | null {
  const place = findLesson(courseId, slug)
  const exercise = place?.lesson.exercises.find(({ id }) => id === lab)
  return place && exercise?.kind === 'lab' ? { ...place, exercise } : null
}
