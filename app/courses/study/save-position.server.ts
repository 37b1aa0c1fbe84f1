import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { Lesson } from '../catalogue.ts'
import { versionPrefix } from '../content-version.ts'
import type { StudyFacts } from './study-facts.ts'

/** What changes: a section read to its end, the paths through cases, or only the place. */
export type PositionChange = { read?: string; paths?: StudyFacts['paths']; place: string }

/**
 * Keeps where a member is in a lesson. A convenience and no training fact, so it is written at once and not recorded.
 * Sections are added in the statement itself: two devices that read at the same time lose nothing. A position in an
 * earlier version of the course is left behind.
 */
export async function savePosition(
  database: Database,
  memberId: string,
  lesson: Pick<Lesson, 'id' | 'courseId' | 'contentVersion'>,
  { read = '', paths, place }: PositionChange,
  at: Instant,
): Promise<void> {
  const same = `${versionPrefix(lesson.contentVersion)}%`
  const pathText = paths ? canonicalJson(paths) : null
  const word = `% ${read} %`
  await database.$executeRaw`
    INSERT INTO "StudyPosition"
      ("memberId", "courseId", "lessonId", "contentVersion", "sections", "lastSection", "paths", "updatedAt")
    VALUES (${memberId}, ${lesson.courseId}, ${lesson.id}, ${lesson.contentVersion}, ${read}, ${place},
      COALESCE(CAST(${pathText} AS TEXT), '{}'), ${at})
    ON CONFLICT ("memberId", "lessonId") DO UPDATE SET
      "sections" = CASE
        WHEN "StudyPosition"."contentVersion" NOT LIKE ${same} THEN excluded."sections"
        WHEN ' ' || "StudyPosition"."sections" || ' ' LIKE ${word} THEN "StudyPosition"."sections"
        ELSE TRIM("StudyPosition"."sections" || ' ' || excluded."sections") END,
      "paths" = CASE
        WHEN CAST(${pathText} AS TEXT) IS NULL AND "StudyPosition"."contentVersion" LIKE ${same} THEN "StudyPosition"."paths"
        ELSE excluded."paths" END,
      "contentVersion" = excluded."contentVersion",
      "lastSection" = excluded."lastSection",
      "updatedAt" = excluded."updatedAt"`
}
