import type { Readable } from '#app/platform/database.server.ts'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import type { AvailableQuestion } from './available-question.ts'
import { listCourseQuestions } from './list-course-questions.ts'
import { listApprovedQuestions } from './list-approved-questions.server.ts'
import { DATABASE_BANK } from './question-ref.ts'

/**
 * Every question that a paper of the unit may ask: those of quizzes in content files, and those of the database that are
 * approved, not retired, and kept by the unit itself or one above it. `banks` are ids of courses, and `bank` for the
 * database; without it all are taken.
 */
export async function findAvailableQuestions(
  database: Readable,
  { unitPath, banks }: { unitPath: string; banks?: ReadonlyArray<string> },
): Promise<Array<AvailableQuestion>> {
  const { courses } = getCatalogue()
  const wanted = banks === undefined ? courses : courses.filter(({ id }) => banks.includes(id))
  const fromFiles = wanted.flatMap(listCourseQuestions)
  if (banks !== undefined && !banks.includes(DATABASE_BANK)) return fromFiles
  return [...fromFiles, ...(await listApprovedQuestions(database, unitPath))]
}
