import type { Course } from '#app/courses/catalogue.ts'
import { onceFor } from '#app/platform/once-for.ts'
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
  const found = new Map<CatalogueRef, BankQuestion>()
  for (const course of courses) {
    const byRef = questionsByRef(course)
    for (const ref of refs) {
      const asked = byRef.get(ref)
      if (asked) found.set(ref, asked)
    }
  }
  return found
}

/** All questions of a course by their refs, in their order. */
export const questionsByRef = onceFor(
  (course: Course): ReadonlyMap<CatalogueRef, BankQuestion> =>
    new Map(
      course.questions.map((question) => {
        const ref = catalogueRef(course.id, question.id)
        return [ref, { ref, course, question }]
      }),
    ),
)
