import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Projector } from '#app/ledger/projector.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { judgedAnswers, type QuestionAnswer } from './judged-answers.server.ts'
import { masteryAfter, type PointMastery } from './mastery.ts'

/** Keeps what a member knows by point, and how the newest answer to each question went. */
export const masteryProjector: Projector = {
  name: 'mastery',
  kinds: ['exercise.answered', 'quiz.answered', 'quiz.submitted'],
  tables: [
    { name: 'PointMastery', orderBy: ['memberId', 'point'], perMember: true },
    { name: 'QuestionMastery', orderBy: ['memberId', 'question'], perMember: true },
  ],
  async apply(tx, entry) {
    const answers = judgedAnswers(entry)
    if (answers.length === 0) return
    await savePoints(tx, entry.memberId, answers)
    await saveQuestions(tx, entry.memberId, answers)
  },
}

async function savePoints(
  tx: Transaction,
  memberId: string,
  answers: ReadonlyArray<QuestionAnswer>,
): Promise<void> {
  const points = [...new Set(answers.map(({ point }) => point))]
  const known = await tx.$queryRaw<Array<PointMastery>>`
    SELECT "point", "answers", "strength", "wrongInRow", "intervalDays", "lastAnsweredAt", "dueOn"
    FROM "PointMastery" WHERE "memberId" = ${memberId} AND "point" IN (${Prisma.join(points)})`
  const mastery = new Map(known.map((row) => [row.point, row]))
  for (const { point, score, maximum, at } of answers)
    mastery.set(
      point,
      masteryAfter(mastery.get(point) ?? null, { point, ratio: Math.floor((1000 * score) / maximum), at }),
    )
  const rows = [...mastery.values()].map(
    (row) => Prisma.sql`(${memberId}, ${row.point}, ${row.answers}, ${row.strength}, ${row.wrongInRow},
      ${row.intervalDays}, ${row.lastAnsweredAt}, ${row.dueOn})`,
  )
  await tx.$executeRaw`
    INSERT INTO "PointMastery"
      ("memberId", "point", "answers", "strength", "wrongInRow", "intervalDays", "lastAnsweredAt", "dueOn")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("memberId", "point") DO UPDATE SET
      "answers" = excluded."answers", "strength" = excluded."strength", "wrongInRow" = excluded."wrongInRow",
      "intervalDays" = excluded."intervalDays", "lastAnsweredAt" = excluded."lastAnsweredAt", "dueOn" = excluded."dueOn"`
}

async function saveQuestions(
  tx: Transaction,
  memberId: string,
  answers: ReadonlyArray<QuestionAnswer>,
): Promise<void> {
  // One statement may touch a row only once: a question stands once in a quiz, this only makes sure of it.
  const newest = new Map(answers.map((answer) => [answer.question, answer]))
  const rows = [...newest.values()].map(
    ({ question, point, score, maximum, at }) =>
      Prisma.sql`(${memberId}, ${question}, ${point}, 1, ${score < maximum ? 1 : 0}, ${score}, ${maximum}, ${at})`,
  )
  await tx.$executeRaw`
    INSERT INTO "QuestionMastery"
      ("memberId", "question", "point", "answers", "wrong", "score", "maximum", "lastAnsweredAt")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("memberId", "question") DO UPDATE SET
      "point" = excluded."point", "answers" = "QuestionMastery"."answers" + 1,
      "wrong" = "QuestionMastery"."wrong" + excluded."wrong", "score" = excluded."score",
      "maximum" = excluded."maximum", "lastAnsweredAt" = excluded."lastAnsweredAt"`
}
