import type { Course } from '#app/courses/catalogue.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { catalogueRef } from '#app/quizzes/question-ref.ts'
import { findPointMastery } from './find-mastery.server.ts'
import { pointGrasp, type PointGrasp } from './standing.ts'

/** Every point of the courses by how it is grasped today, and how many questions wait in the wrong-question book. */
export type PracticeCounts = Record<PointGrasp, number> & { mistakes: number }

export async function countPractice(
  database: Readable,
  memberId: string,
  courses: ReadonlyArray<Course>,
  today: Day,
): Promise<PracticeCounts> {
  const known = new Map((await findPointMastery(database, memberId)).map((row) => [row.point, row]))
  const [wrong] = await database.$queryRaw<Array<{ count: number }>>`
    SELECT CAST(count(*) AS DOUBLE PRECISION) AS "count" FROM "QuestionMastery"
    WHERE "memberId" = ${memberId} AND "score" < "maximum"`
  const counts: PracticeCounts = { new: 0, due: 0, uncertain: 0, sure: 0, mistakes: wrong?.count ?? 0 }
  for (const course of courses)
    for (const point of course.points)
      counts[pointGrasp(known.get(catalogueRef(course.id, point.id)) ?? null, today)]++
  return counts
}
