import type { Course } from '#app/courses/catalogue.ts'
import { catalogueRef, type BankQuestion, type CatalogueRef } from '#app/quizzes/question-ref.ts'

/** What a round is about: all courses, one course, one knowledge point, or the questions last answered wrong. */
export type PracticeScope = { courseId: string | null; point: CatalogueRef | null; mistakes: boolean }

/** The questions within the scope; `wrong` are the refs of those last answered wrong. Quiz questions only, but for mistakes. */
export function bankWithin(
  courses: ReadonlyArray<Course>,
  { courseId, point, mistakes }: PracticeScope,
  wrong: ReadonlySet<CatalogueRef>,
): Array<BankQuestion> {
  return courses
    .filter(({ id }) => courseId === null || id === courseId)
    .flatMap((course) =>
      course.questions.map((question) => ({ ref: catalogueRef(course.id, question.id), course, question })),
    )
    .filter(({ ref, question }) => (mistakes ? wrong.has(ref) : question.use === 'quiz'))
    .filter(({ course, question }) => point === null || catalogueRef(course.id, question.point) === point)
}
