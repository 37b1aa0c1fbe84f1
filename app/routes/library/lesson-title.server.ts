import { getCatalogue } from '#app/courses/catalogue.server.ts'

/** Course and title of a lesson, for links to it; null when it is gone. */
export function lessonTitle(id: string): string | null {
  const { lesson, course } = getCatalogue()
  const found = lesson.get(id)
  return found ? `《${course.get(found.courseId)?.title ?? ''}》${found.title}` : null
}
