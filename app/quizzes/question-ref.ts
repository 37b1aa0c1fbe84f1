import type { Course } from '#app/courses/catalogue.ts'
import type { Question } from '#app/questions/question.ts'

/** A question or a knowledge point in all of the catalogue: `<course>/<id>`. */
export type CatalogueRef = string

export function catalogueRef(courseId: string, id: string): CatalogueRef {
  return `${courseId}/${id}`
}

/** A question with its course, as a quiz needs them together. */
export type BankQuestion = { ref: CatalogueRef; course: Course; question: Question }

/** The questions with these refs, by ref; those that the bank no longer has are absent. */
export function findQuestions(
  courses: ReadonlyArray<Course>,
  refs: ReadonlyArray<CatalogueRef>,
): Map<CatalogueRef, BankQuestion> {
  const wanted = new Set(refs)
  const found = courses.flatMap((course) =>
    course.questions
      .map((question) => ({ ref: catalogueRef(course.id, question.id), course, question }))
      .filter(({ ref }) => wanted.has(ref)),
  )
  return new Map(found.map((entry) => [entry.ref, entry]))
}
