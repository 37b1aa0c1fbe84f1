import { withBankQuestions } from '#app/bank/with-bank-questions.server.ts'
import type { Course } from '#app/courses/catalogue.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { findQuestions, type CatalogueRef } from '#app/quizzes/question-ref.ts'
import { standingInBook } from './mistake-returns.ts'
import { daysOf } from './question-mastery.ts'

/**
 * A question of the wrong-question book (错题本): answered wrong or only partly right, and not yet right often enough since.
 * `wrong` counts wrong answers, `times` right ones in time since the last of them; it comes back on `dueOn`.
 */
export type Mistake = {
  ref: CatalogueRef
  stem: string
  courseId: string
  courseTitle: string
  pointTitle: string
  wrong: number
  times: number
  dueOn: Day
}

type Row = { question: string; wrong: number; lastWrongOn: Day | null; rightOn: string; dueOn: Day }

/** As many as are shown; a book longer than this is practised down first. */
const SHOWN = 200

/** The member's wrong-question book; what comes back first stands first. */
export async function findMistakes(
  database: Readable,
  memberId: string,
  courses: ReadonlyArray<Course>,
): Promise<Array<Mistake>> {
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT "question", "wrong", "lastWrongOn", "rightOn", "dueOn" FROM "QuestionMastery"
    WHERE "memberId" = ${memberId} AND "dueOn" IS NOT NULL
    ORDER BY "dueOn", "question" LIMIT ${SHOWN}`
  const refs = rows.map(({ question }) => question)
  const bank = findQuestions(await withBankQuestions(database, courses, refs), refs)
  return rows.flatMap(({ question: ref, wrong, dueOn, ...days }) => {
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
        times: standingInBook(daysOf(days)).times,
        dueOn,
      },
    ]
  })
}
