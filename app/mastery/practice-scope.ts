import type { Course } from '#app/courses/catalogue.ts'
import { onceFor } from '#app/platform/once-for.ts'
import {
  catalogueRef,
  questionsByRef,
  type BankQuestion,
  type CatalogueRef,
} from '#app/quizzes/question-ref.ts'

/** What a round is about: all courses, one course, one knowledge point, or the wrong-question book. */
export type PracticeScope = { courseId: string | null; point: CatalogueRef | null; mistakes: boolean }

const allOf = onceFor((courses: ReadonlyArray<Course>): ReadonlyArray<BankQuestion> =>
  courses
    .flatMap((course) => [...questionsByRef(course).values()])
    .filter(({ question }) => question.use === 'quiz'),
)

/** The questions within the scope; `book` are the refs of the wrong-question book. Quiz questions only, but for mistakes. */
export function bankWithin(
  courses: ReadonlyArray<Course>,
  { courseId, point, mistakes }: PracticeScope,
  book: ReadonlySet<CatalogueRef>,
): ReadonlyArray<BankQuestion> {
  if (courseId === null && point === null && !mistakes) return allOf(courses)
  return courses
    .filter(({ id }) => courseId === null || id === courseId)
    .flatMap((course) => [...questionsByRef(course).values()])
    .filter(({ ref, question }) => (mistakes ? book.has(ref) : question.use === 'quiz'))
    .filter(({ course, question }) => point === null || catalogueRef(course.id, question.point) === point)
}
