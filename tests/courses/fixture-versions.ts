import type { Course, Lesson } from '#app/courses/catalogue.ts'
import type { CourseChange } from '#app/courses/changes/change.ts'
import { contentVersion } from '#app/courses/content-version.ts'

/** A change of a section in a version, the words left out. */
export function aChange(lesson: Lesson, sectionId: string, version: number): CourseChange {
  return {
    version,
    date: '2026-11-22',
    lessonId: lesson.id,
    lessonTitle: lesson.title,
    sectionId,
    heading: lesson.sections.find(({ id }) => id === sectionId)?.heading ?? '',
    to: `/courses/${lesson.id}#${sectionId}`,
    reason: '写准',
    basis: null,
    before: null,
    after: null,
  }
}

/** The course as it is taught in a version, the text being the same. */
export function inVersion(course: Course, version: number, changes: Array<CourseChange>): Course {
  const hash = '0123456789ab'
  return {
    ...course,
    version,
    changes,
    contentVersion: contentVersion(version, hash),
    lessons: course.lessons.map((lesson) => ({ ...lesson, contentVersion: contentVersion(version, hash) })),
  }
}
