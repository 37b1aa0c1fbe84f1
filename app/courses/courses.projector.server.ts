import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused, type Projector } from '#app/ledger/projector.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { versionPrefix } from './content-version.ts'
import { COURSE_COMPLETED } from './study/course-completed.entry.ts'
import { EXERCISE_ANSWERED } from './study/exercise-answered.entry.ts'
import { LESSON_COMPLETED } from './study/lesson-completed.entry.ts'

const Answered = z.object({
  lessonId: z.string(),
  exerciseId: z.string(),
  score: z.number().int(),
  maximum: z.number().int(),
  solved: z.boolean(),
})
const Completed = z.object({ courseId: z.string(), lessonId: z.string().optional() })

/** Keeps the newest answer to each exercise and one completion of each lesson and course a version. */
export const coursesProjector: Projector = {
  name: 'courses',
  kinds: [EXERCISE_ANSWERED, LESSON_COMPLETED, COURSE_COMPLETED],
  tables: [
    { name: 'ExerciseAnswer', orderBy: ['memberId', 'lessonId', 'exerciseId'], perMember: true },
    { name: 'LessonCompletion', orderBy: ['memberId', 'lessonId', 'contentVersion'], perMember: true },
    { name: 'CourseCompletion', orderBy: ['memberId', 'courseId', 'contentVersion'], perMember: true },
  ],
  async apply(tx, entry) {
    if (entry.kind === EXERCISE_ANSWERED) await answer(tx, entry)
    else if (entry.kind === LESSON_COMPLETED) await completeLesson(tx, entry)
    else await completeCourse(tx, entry)
  },
}

/** Attempts are counted, and an exercise once solved stays solved, within a version of the course. */
async function answer(tx: Transaction, entry: Entry): Promise<void> {
  const { lessonId, exerciseId, score, maximum, solved } = Answered.parse(entry.payload)
  const response = canonicalJson(entry.payload.response ?? null)
  const solvedAt = solved ? entry.occurredAt : null
  const version = entry.contentVersion ?? ''
  const same = `${versionPrefix(version)}%`
  await tx.$executeRaw`
    INSERT INTO "ExerciseAnswer" ("memberId", "lessonId", "exerciseId", "contentVersion", "response", "score", "maximum",
      "attempts", "solvedAt", "answeredAt", "entryId")
    VALUES (${entry.memberId}, ${lessonId}, ${exerciseId}, ${version}, ${response}, ${score}, ${maximum}, 1, ${solvedAt},
      ${entry.occurredAt}, ${entry.id})
    ON CONFLICT ("memberId", "lessonId", "exerciseId") DO UPDATE SET
      "attempts" = CASE WHEN "ExerciseAnswer"."contentVersion" LIKE ${same}
        THEN "ExerciseAnswer"."attempts" + 1 ELSE 1 END,
      "solvedAt" = CASE WHEN "ExerciseAnswer"."contentVersion" LIKE ${same}
        THEN COALESCE("ExerciseAnswer"."solvedAt", excluded."solvedAt") ELSE excluded."solvedAt" END,
      "contentVersion" = excluded."contentVersion", "response" = excluded."response", "score" = excluded."score",
      "maximum" = excluded."maximum", "answeredAt" = excluded."answeredAt", "entryId" = excluded."entryId"`
}

async function completeLesson(tx: Transaction, entry: Entry): Promise<void> {
  const { courseId, lessonId = '' } = Completed.parse(entry.payload)
  const contentVersion = entry.contentVersion ?? ''
  const { memberId } = entry
  const before = { memberId, lessonId, contentVersion: { startsWith: versionPrefix(contentVersion) } }
  if (await tx.lessonCompletion.findFirst({ where: before }))
    throw new RecordRefused('lesson-already-completed')
  const fact = { memberId, courseId, contentVersion, completedAt: entry.occurredAt, entryId: entry.id }
  await tx.lessonCompletion.create({ data: { ...fact, lessonId } })
}

async function completeCourse(tx: Transaction, entry: Entry): Promise<void> {
  const { courseId } = Completed.parse(entry.payload)
  const contentVersion = entry.contentVersion ?? ''
  const { memberId } = entry
  const before = { memberId, courseId, contentVersion: { startsWith: versionPrefix(contentVersion) } }
  if (await tx.courseCompletion.findFirst({ where: before }))
    throw new RecordRefused('course-already-completed')
  const fact = { memberId, courseId, contentVersion, completedAt: entry.occurredAt, entryId: entry.id }
  await tx.courseCompletion.create({ data: fact })
}
