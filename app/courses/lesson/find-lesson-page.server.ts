import type { Course, Lesson } from '../catalogue.ts'
import { lessonPage, type LessonPage } from './lesson-page.ts'
import { withTextAside } from './lesson-text.ts'

type Pages = { forDocument: LessonPage; forData: LessonPage }

// Keyed by the lesson itself: when the catalogue is loaded anew, so are the pages.
const pages = new WeakMap<Lesson, Pages>()

/** The page of a lesson, made once. A request for a document gets the text in the document alone. */
export function findLessonPage(course: Course, lesson: Lesson, request: Request): LessonPage {
  let made = pages.get(lesson)
  if (!made) {
    const forData = lessonPage(course, lesson)
    made = { forData, forDocument: withTextAside(forData) }
    pages.set(lesson, made)
  }
  return wantsDocument(request) ? made.forDocument : made.forData
}

/** Browsers ask for text/html when they navigate, never when a script fetches the data of a page. */
function wantsDocument(request: Request): boolean {
  return request.headers.get('Accept')?.includes('text/html') ?? false
}
