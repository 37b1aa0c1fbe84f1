import type { Course } from '#app/courses/catalogue.ts'
import { findPointMastery } from '#app/mastery/find-mastery.server.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { recommend, type Recommendation } from './recommend.ts'

/**
 * What to recommend to a member today, after what is due. Courses that are meant for other posts are left out unless the
 * member has begun them. One query.
 */
export async function findRecommendations(
  database: Readable,
  {
    memberId,
    posts,
    today,
    courses,
    limit = 4,
  }: {
    memberId: string
    posts: ReadonlyArray<string>
    today: Day
    courses: ReadonlyArray<Course>
    limit?: number
  },
): Promise<Array<Recommendation>> {
  const mastery = await findPointMastery(database, memberId)
  const begun = new Set(mastery.map(({ point }) => point.slice(0, point.lastIndexOf('/'))))
  const own = courses.filter(
    (course) => begun.has(course.id) || course.posts.some((post) => posts.includes(post)),
  )
  return recommend({ memberId, today, courses: own, mastery, limit })
}
