import { getCatalogue } from './catalogue.server.ts'
import type { Course, Lesson } from './catalogue.ts'

/** The course of this id, keys to its questions included: not for a browser as it is. */
export function findCourse(id: string): Course | null {
  return getCatalogue().course.get(id) ?? null
}

/** The lesson of a course by its slug. */
export function findLesson(courseId: string, slug: string): { course: Course; lesson: Lesson } | null {
  const course = findCourse(courseId)
  const lesson = getCatalogue().lesson.get(`${courseId}/${slug}`)
  return course && lesson ? { course, lesson } : null
}
