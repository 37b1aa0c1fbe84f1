import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { getCatalogue } from './catalogue.server.ts'
import { sameVersion } from './content-version.ts'

/** Where a member left off: the lesson, and the section to go on with. */
export type StudyToContinue = {
  courseId: string
  courseTitle: string
  lessonId: string
  lessonTitle: string
  sectionHeading: string
  /** Address of the section. */
  to: string
  at: Instant
}

type Row = {
  lessonId: string
  contentVersion: string
  section: string
  exerciseId: string
  at: string
  completedVersion: string | null
}

/** The newest of these is looked at; a lesson that was completed or is gone is passed over. */
const LOOK_BACK = 20

/** The lesson that the member last studied and has not completed, or null. With a course, within that course. */
export async function findStudyToContinue(
  database: Readable,
  memberId: string,
  courseId?: string,
): Promise<StudyToContinue | null> {
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT s."lessonId", s."contentVersion", s."section", s."exerciseId", s."at",
      c."contentVersion" AS "completedVersion"
    FROM (
      SELECT "lessonId", "contentVersion", "lastSection" AS "section", '' AS "exerciseId", "updatedAt" AS "at"
      FROM "StudyPosition" WHERE "memberId" = ${memberId}
      UNION ALL
      SELECT "lessonId", "contentVersion", '', "exerciseId", "answeredAt"
      FROM "ExerciseAnswer" WHERE "memberId" = ${memberId}
    ) s
    LEFT JOIN "LessonCompletion" c ON c."memberId" = ${memberId} AND c."lessonId" = s."lessonId"
    ORDER BY s."at" DESC LIMIT ${LOOK_BACK}`
  const wanted = rows.filter(({ lessonId }) => !courseId || lessonId.startsWith(`${courseId}/`))
  return wanted.map(placeOf).find((place) => place !== null) ?? null
}

function placeOf(row: Row): StudyToContinue | null {
  const catalogue = getCatalogue()
  const lesson = catalogue.lesson.get(row.lessonId)
  const course = lesson && catalogue.course.get(lesson.courseId)
  if (!course || !sameVersion(row.contentVersion, lesson.contentVersion)) return null
  if (row.completedVersion !== null && sameVersion(row.completedVersion, lesson.contentVersion)) return null
  const id = row.section || lesson.exercises.find((exercise) => exercise.id === row.exerciseId)?.section
  const section = lesson.sections.find((each) => each.id === id) ?? lesson.sections[0]
  return {
    courseId: course.id,
    courseTitle: course.title,
    lessonId: lesson.id,
    lessonTitle: lesson.title,
    sectionHeading: section?.heading ?? '',
    to: `/courses/${course.id}/${lesson.slug}${section ? `#${section.id}` : ''}`,
    at: row.at,
  }
}
