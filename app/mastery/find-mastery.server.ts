import type { Readable } from '#app/platform/database.server.ts'
import type { PointMastery } from './mastery.ts'
import type { QuestionMastery } from './question-mastery.ts'

/** Everything known of a member's points: as many rows as points ever answered. */
export function findPointMastery(database: Readable, memberId: string): Promise<Array<PointMastery>> {
  return database.$queryRaw<Array<PointMastery>>`
    SELECT "point", "answers", "strength", "wrongInRow", "intervalDays", "lastAnsweredAt", "dueOn"
    FROM "PointMastery" WHERE "memberId" = ${memberId} ORDER BY "point"`
}

/** Every question that a member has answered, newest first. */
export function findQuestionMastery(database: Readable, memberId: string): Promise<Array<QuestionMastery>> {
  return database.$queryRaw<Array<QuestionMastery>>`
    SELECT "question", "point", "answers", "wrong", "score", "maximum", "lastAnsweredAt", "lastWrongOn", "rightOn", "dueOn"
    FROM "QuestionMastery" WHERE "memberId" = ${memberId} ORDER BY "lastAnsweredAt" DESC, "question"`
}
