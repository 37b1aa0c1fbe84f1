import type { Course } from '#app/courses/catalogue.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { catalogueRef } from '#app/quizzes/question-ref.ts'
import { findPointMastery } from './find-mastery.server.ts'
import { pointStanding, type PointStanding } from './standing.ts'

/**
 * How many points of the courses stand how today, how many questions are in the wrong-question book, and how many of those are
 * to be asked again today.
 */
export type PracticeCounts = Record<PointStanding, number> & { mistakes: number; dueMistakes: number }

export async function countPractice(
  database: Readable,
  memberId: string,
  courses: ReadonlyArray<Course>,
  today: Day,
): Promise<PracticeCounts> {
  const known = new Map((await findPointMastery(database, memberId)).map((row) => [row.point, row]))
  const [book] = await database.$queryRaw<Array<{ mistakes: number; dueMistakes: number }>>`
    SELECT CAST(count(*) AS DOUBLE PRECISION) AS "mistakes",
      CAST(count(CASE WHEN "dueOn" <= ${today} THEN 1 END) AS DOUBLE PRECISION) AS "dueMistakes"
    FROM "QuestionMastery" WHERE "memberId" = ${memberId} AND "dueOn" IS NOT NULL`
  const inBook = book ?? { mistakes: 0, dueMistakes: 0 }
  const counts: PracticeCounts = { new: 0, due: 0, uncertain: 0, resting: 0, ...inBook }
  for (const course of courses)
    for (const point of course.points)
      counts[pointStanding(known.get(catalogueRef(course.id, point.id)) ?? null, today)]++
  return counts
}
