import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused, type Projector } from '#app/ledger/projector.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { UPDATE_COMPLETED } from './changes/update-completed.entry.ts'
import { updateTarget } from './changes/update-target.ts'
import { versionNumber, versionPrefix } from './content-version.ts'
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

const Updated = z.object({ courseId: z.string(), from: z.number().int(), to: z.number().int() })

/** Keeps the newest answer to each exercise, one completion of each lesson and course a version, and the versions come up to. */
export const coursesProjector: Projector = {
  name: 'courses',
  kinds: [EXERCISE_ANSWERED, LESSON_COMPLETED, COURSE_COMPLETED, UPDATE_COMPLETED],
  tables: [
    { name: 'ExerciseAnswer', orderBy: ['memberId', 'lessonId', 'exerciseId'], perMember: true },
    { name: 'LessonCompletion', orderBy: ['memberId', 'lessonId', 'contentVersion'], perMember: true },
    { name: 'CourseCompletion', orderBy: ['memberId', 'courseId', 'contentVersion'], perMember: true },
    { name: 'CourseUpdate', orderBy: ['memberId', 'target', 'entryId'], perMember: true },
  ],
  async apply(tx, entry) {
    if (entry.kind === EXERCISE_ANSWERED) await answer(tx, entry)
    else if (entry.kind === LESSON_COMPLETED) await completeLesson(tx, entry)
    else if (entry.kind === COURSE_COMPLETED) await completeCourse(tx, entry)
    else await completeUpdate(tx, entry)
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
  await comeUpTo(tx, entry, courseId, { from: null, after: 1, to: versionNumber(contentVersion) })
}

async function completeUpdate(tx: Transaction, entry: Entry): Promise<void> {
  const { courseId, from, to } = Updated.parse(entry.payload)
  const { memberId } = entry
  const before = { memberId, target: updateTarget(courseId, to), fromVersion: { not: null } }
  if (await tx.courseUpdate.findFirst({ where: before })) throw new RecordRefused('update-already-completed')
  await comeUpTo(tx, entry, courseId, { from, after: from, to })
}

/** A row for each version passed, so that whoever asked for an earlier one finds it met. */
async function comeUpTo(
  tx: Transaction,
  entry: Entry,
  courseId: string,
  { from, after, to }: { from: number | null; after: number; to: number },
): Promise<void> {
  const fact = {
    memberId: entry.memberId,
    courseId,
    fromVersion: from,
    contentVersion: entry.contentVersion ?? '',
    completedAt: entry.occurredAt,
    entryId: entry.id,
  }
  const versions = Array.from({ length: Math.max(0, to - after) }, (_, index) => after + 1 + index)
  if (versions.length === 0) return
  await tx.courseUpdate.createMany({
    data: versions.map((version) => ({ ...fact, target: updateTarget(courseId, version) })),
  })
}
