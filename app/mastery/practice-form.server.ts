import { z } from 'zod'
import { DATABASE_BANK } from '#app/bank/question-ref.ts'
import type { Course } from '#app/courses/catalogue.ts'
import { isId, newId } from '#app/platform/ids.ts'
import { catalogueRef } from '#app/quizzes/question-ref.ts'
import type { PracticeScope } from './practice-scope.ts'

/** The form that starts a round; what it does not understand falls back to a round of five over everything. */
export const PracticeForm = z.object({
  attemptId: z
    .string()
    .refine(isId)
    .catch(() => newId()),
  course: z.string().max(100).catch(''),
  point: z.string().max(200).catch(''),
  /** The exam whose bank is practised; empty for the courses. */
  exam: z.string().max(100).catch(''),
  mistakes: z.string().max(10).catch(''),
  /** The running round that ends for this one; empty to go on with whichever runs. */
  ends: z.string().max(100).catch(''),
  length: z.coerce
    .number()
    .pipe(z.union([z.literal(5), z.literal(10)]))
    .catch(5),
})

/** What a form asks to practise. */
export type AskedRound = Omit<z.output<typeof PracticeForm>, 'attemptId' | 'ends'>

/** The scope that a form or an address names, or null when it names a course or a point that does not exist. */
export function scopeOf(
  courses: ReadonlyArray<Course>,
  { course: courseId, point, mistakes }: { course: string; point: string; mistakes: string },
): PracticeScope | null {
  const course = courses.find(({ id }) => id === courseId)
  const owner = courses.find(({ id, points }) => points.some((known) => catalogueRef(id, known.id) === point))
  const isBank = courseId === DATABASE_BANK
  if ((courseId !== '' && !course && !isBank) || (point !== '' && !owner)) return null
  return {
    courseId: owner?.id ?? (courseId || null),
    point: point === '' ? null : point,
    mistakes: mistakes !== '',
  }
}
