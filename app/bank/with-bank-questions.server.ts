import type { Course } from '#app/courses/catalogue.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { bankCourse } from './bank-course.ts'
import { findQuestionVersions } from './find-question-versions.server.ts'
import { DATABASE_BANK } from './question-ref.ts'

/**
 * The courses, and beside them those questions of the database bank that `refs` name, as a course of their own. Asks the
 * database only where a ref is of that bank.
 */
export async function withBankQuestions(
  database: Readable,
  courses: ReadonlyArray<Course>,
  refs: ReadonlyArray<string>,
): Promise<ReadonlyArray<Course>> {
  const kept = refs.filter((ref) => ref.startsWith(`${DATABASE_BANK}/`))
  if (kept.length === 0) return courses
  return [...courses, bankCourse(await findQuestionVersions(database, kept))]
}
