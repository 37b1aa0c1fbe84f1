import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { Lesson } from '../catalogue.ts'
import { versionPrefix } from '../content-version.ts'
import { readStudy } from './read-study.server.ts'
import type { StudyFacts } from './study-facts.ts'

/**
 * The facts of a member's study of a lesson that is handed out now. The first time is noted, once for each version of the
 * course: a completion is judged by the time that has passed since. Later times cost no write.
 */
export async function openStudy(
  database: Database,
  memberId: string,
  lesson: Lesson,
  at: Instant,
): Promise<StudyFacts> {
  const facts = await readStudy(database, memberId, lesson)
  // Whoever had begun before openings were noted is not measured from a later one.
  const isNew = facts.openedAt === null && facts.place === null && !facts.lessons.has(lesson.id)
  if (!isNew) return facts
  await database.$executeRaw`
    INSERT INTO "LessonOpening" ("memberId", "lessonId", "version", "openedAt")
    VALUES (${memberId}, ${lesson.id}, ${versionPrefix(lesson.contentVersion)}, ${at})
    ON CONFLICT ("memberId", "lessonId", "version") DO NOTHING`
  return { ...facts, openedAt: at }
}
