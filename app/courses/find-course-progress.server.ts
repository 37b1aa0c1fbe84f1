import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { sameVersion, versionNumber } from './content-version.ts'
import { listCourses } from './list-courses.server.ts'
import type { Course } from './catalogue.ts'

/** How far a member is in a course: lessons done of those of the version now taught. 0 ≤ done ≤ required. */
export type CourseProgress = {
  courseId: string
  done: number
  required: number
  /** Ids of the lessons that are completed. */
  lessons: ReadonlySet<string>
  /** When the last lesson of this version was completed. */
  completedAt: Instant | null
  /** The newest earlier version that was completed as a whole. */
  earlier: number | null
}

type Row = { courseId: string; lessonId: string; contentVersion: string; completedAt: string }

/** The progress of a member in every course, by course id; one statement whatever the number of courses. */
export async function findCourseProgress(
  database: Readable,
  memberId: string,
): Promise<Map<string, CourseProgress>> {
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT "courseId", "lessonId", "contentVersion", "completedAt"
    FROM "LessonCompletion" WHERE "memberId" = ${memberId}
    UNION ALL
    SELECT "courseId", '', "contentVersion", "completedAt"
    FROM "CourseCompletion" WHERE "memberId" = ${memberId}`
  return new Map(listCourses().map((course) => [course.id, progressOf(course, rows)]))
}

/** Lessons that the course no longer has do not count, so that nothing is ever above the whole. */
function progressOf(course: Course, rows: ReadonlyArray<Row>): CourseProgress {
  const current = rows.filter(
    (row) => row.courseId === course.id && sameVersion(row.contentVersion, course.contentVersion),
  )
  const completed = new Set(current.map(({ lessonId }) => lessonId))
  const lessons = new Set(course.lessons.map(({ id }) => id).filter((id) => completed.has(id)))
  const completedAt = current.find(({ lessonId }) => lessonId === '')?.completedAt ?? null
  const earlier = Math.max(
    0,
    ...rows
      .filter(({ courseId, lessonId }) => courseId === course.id && lessonId === '')
      .map(({ contentVersion }) => versionNumber(contentVersion))
      .filter((version) => version < course.version),
  )
  return {
    courseId: course.id,
    done: lessons.size,
    required: course.lessons.length,
    lessons,
    completedAt,
    earlier: earlier === 0 ? null : earlier,
  }
}
