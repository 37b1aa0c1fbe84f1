import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Course } from '../catalogue.ts'
import { sameVersion, versionNumber } from '../content-version.ts'
import type { StudiedSections } from '../study/lesson-progress.ts'
import type { VersionFacts } from './update-progress.ts'

type Row = {
  kind: 'answer' | 'position' | 'course' | 'update'
  lessonId: string
  text: string
  contentVersion: string
  at: string | null
}

/** What a member has studied of the versions of a course, in one statement. */
export async function readVersions(
  database: Readable,
  memberId: string,
  course: Pick<Course, 'id' | 'contentVersion' | 'changes'>,
): Promise<VersionFacts> {
  const lessons = [...new Set(course.changes.map(({ lessonId }) => lessonId)), '']
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT 'answer' AS "kind", "lessonId", "exerciseId" AS "text", "contentVersion", "solvedAt" AS "at"
    FROM "ExerciseAnswer" WHERE "memberId" = ${memberId} AND "lessonId" IN (${Prisma.join(lessons)})
    UNION ALL
    SELECT 'position', "lessonId", "sections", "contentVersion", NULL
    FROM "StudyPosition" WHERE "memberId" = ${memberId} AND "lessonId" IN (${Prisma.join(lessons)})
    UNION ALL
    SELECT 'course', '', '', "contentVersion", "completedAt"
    FROM "CourseCompletion" WHERE "memberId" = ${memberId} AND "courseId" = ${course.id}
    UNION ALL
    SELECT 'update', '', '', "contentVersion", "completedAt"
    FROM "CourseUpdate" WHERE "memberId" = ${memberId} AND "courseId" = ${course.id} AND "fromVersion" IS NOT NULL`
  const present = rows.filter((row) => sameVersion(row.contentVersion, course.contentVersion))
  return {
    completions: reached(rows, 'course'),
    updates: reached(rows, 'update'),
    lessons: new Map(lessons.map((id) => [id, studied(present.filter(({ lessonId }) => lessonId === id))])),
  }
}

/** Newest version first; one row each, whatever an update passed on its way. */
function reached(rows: ReadonlyArray<Row>, kind: Row['kind']): VersionFacts['completions'] {
  const versions = new Map(
    rows
      .filter((row) => row.kind === kind)
      .map((row) => [versionNumber(row.contentVersion), row.at ?? ''] as const),
  )
  return [...versions]
    .map(([version, completedAt]) => ({ version, completedAt }))
    .sort((one, other) => other.version - one.version)
}

function studied(rows: ReadonlyArray<Row>): StudiedSections {
  const position = rows.find(({ kind }) => kind === 'position')
  const answers = rows.filter(({ kind }) => kind === 'answer')
  return {
    sections: new Set(position?.text.split(' ').filter(Boolean)),
    answers: new Map(answers.map(({ text, at }) => [text, { solvedAt: at }])),
  }
}
