import { getCatalogue } from './catalogue.server.ts'
import type { Course } from './catalogue.ts'

/** All courses, in the order of their folders. */
export function listCourses(): ReadonlyArray<Course> {
  return getCatalogue().courses
}
