import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { inBookMarks } from '#app/courses/title-marks.ts'

/** Course and title of a lesson, for links to it; null when it is gone. */
export function lessonTitle(id: string): string | null {
  const { lesson, course } = getCatalogue()
  const found = lesson.get(id)
  return found ? `${inBookMarks(course.get(found.courseId)?.title ?? '')}${found.title}` : null
}
