import { compileContent } from '#app/courses/content/compile-content.server.ts'
import type { Course, Exercise, Lesson } from '#app/courses/catalogue.ts'
import { fixtureContent } from './fixture-content.ts'

/** The compiled fixture course with its first lesson: three sections, the second of which is only read. */
export async function fixtureCourse(
  changes?: Readonly<Record<string, string>>,
): Promise<{ course: Course; lesson: Lesson; exercise: (id: string) => Exercise }> {
  const { catalogue } = await compileContent(fixtureContent(changes))
  const [course] = catalogue.courses
  const [lesson] = course?.lessons ?? []
  if (!course || !lesson) throw new Error('the fixture does not compile')
  return { course, lesson, exercise: (id) => exerciseOf(lesson, id) }
}

function exerciseOf(lesson: Lesson, id: string): Exercise {
  const exercise = lesson.exercises.find((candidate) => candidate.id === id)
  if (!exercise) throw new Error(`no exercise ${id}`)
  return exercise
}
