import { withBankQuestions } from '#app/bank/with-bank-questions.server.ts'
import type { Course } from '#app/courses/catalogue.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { findQuestions, type CatalogueRef } from '#app/quizzes/question-ref.ts'

/** A question of the wrong-question book (错题本): last answered wrong, or only partly right. */
export type Mistake = {
  ref: CatalogueRef
  stem: string
  courseId: string
  courseTitle: string
  pointTitle: string
  wrong: number
  lastAnsweredAt: Instant
}

/** As many as are shown; a book longer than this is practised down first. */
const SHOWN = 200

/** The member's wrong-question book, newest first. A question leaves it when it is answered right. */
export async function findMistakes(
  database: Readable,
  memberId: string,
  courses: ReadonlyArray<Course>,
): Promise<Array<Mistake>> {
  const rows = await database.$queryRaw<Array<{ question: string; wrong: number; lastAnsweredAt: Instant }>>`
    SELECT "question", "wrong", "lastAnsweredAt" FROM "QuestionMastery"
    WHERE "memberId" = ${memberId} AND "score" < "maximum"
    ORDER BY "lastAnsweredAt" DESC, "question" LIMIT ${SHOWN}`
  const refs = rows.map(({ question }) => question)
  const bank = findQuestions(await withBankQuestions(database, courses, refs), refs)
  return rows.flatMap(({ question: ref, wrong, lastAnsweredAt }) => {
    const asked = bank.get(ref)
    if (!asked) return []
    const { course, question } = asked
    const pointTitle = course.points.find(({ id }) => id === question.point)?.title ?? ''
    return [
      {
        ref,
        stem: question.stem,
        courseId: course.id,
        courseTitle: course.title,
        pointTitle,
        wrong,
        lastAnsweredAt,
      },
    ]
  })
}
