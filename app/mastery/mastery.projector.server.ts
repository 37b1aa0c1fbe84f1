import type { Entry } from '#app/ledger/entry.ts'
import { insertInto } from '#app/ledger/insert-rows.server.ts'
import { rowsIn } from '#app/ledger/json-rows.server.ts'
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
  apply: (tx, entry) => applyAll(tx, [entry]),
  applyAll,
}

type MemberAnswer = QuestionAnswer & { memberId: string }
type MemberMastery = PointMastery & { memberId: string }

async function applyAll(tx: Transaction, entries: ReadonlyArray<Entry>): Promise<void> {
  const answers = entries.flatMap((entry) =>
    judgedAnswers(entry).map((answer) => ({ ...answer, memberId: entry.memberId })),
  )
  if (answers.length === 0) return
  await savePoints(tx, answers)
  await saveQuestions(tx, answers)
}

const upsertPoints = insertInto({
  table: 'PointMastery',
  texts: ['memberId', 'point', 'lastAnsweredAt', 'dueOn'],
  numbers: ['answers', 'strength', 'wrongInRow', 'intervalDays'],
  after: `ON CONFLICT ("memberId", "point") DO UPDATE SET
      "answers" = excluded."answers", "strength" = excluded."strength", "wrongInRow" = excluded."wrongInRow",
      "intervalDays" = excluded."intervalDays", "lastAnsweredAt" = excluded."lastAnsweredAt", "dueOn" = excluded."dueOn"`,
})

async function savePoints(tx: Transaction, answers: ReadonlyArray<MemberAnswer>): Promise<void> {
  const known = await readPoints(tx, answers)
  const mastery = new Map(known.map((row) => [nameOf(row), row]))
  for (const { memberId, point, score, maximum, at } of answers) {
    const name = nameOf({ memberId, point })
    const judged = { point, ratio: Math.floor((1000 * score) / maximum), at }
    mastery.set(name, { ...masteryAfter(mastery.get(name) ?? null, judged), memberId })
  }
  await upsertPoints(tx, [...mastery.values()])
}

function readPoints(tx: Transaction, answers: ReadonlyArray<MemberAnswer>): Promise<Array<MemberMastery>> {
  const pairs = new Map(
    answers.map(({ memberId, point }) => [nameOf({ memberId, point }), { memberId, point }]),
  )
  return tx.$queryRaw<Array<MemberMastery>>`
    WITH a("memberId", "point") AS (${rowsIn([...pairs.values()], ['memberId', 'point'])})
    SELECT p."memberId", p."point", p."answers", p."strength", p."wrongInRow", p."intervalDays", p."lastAnsweredAt", p."dueOn"
    FROM a CROSS JOIN "PointMastery" p WHERE p."memberId" = a."memberId" AND p."point" = a."point"`
}

function nameOf({ memberId, point }: { memberId: string; point: string }): string {
  return `${memberId} ${point}`
}

const upsertQuestions = insertInto({
  table: 'QuestionMastery',
  texts: ['memberId', 'question', 'point', 'lastAnsweredAt'],
  numbers: ['answers', 'wrong', 'score', 'maximum'],
  after: `ON CONFLICT ("memberId", "question") DO UPDATE SET
      "point" = excluded."point", "answers" = "QuestionMastery"."answers" + excluded."answers",
      "wrong" = "QuestionMastery"."wrong" + excluded."wrong", "score" = excluded."score",
      "maximum" = excluded."maximum", "lastAnsweredAt" = excluded."lastAnsweredAt"`,
})

/** `answers` and `wrong`: how many more there are. */
type MoreAnswers = Omit<MemberAnswer, 'at'> & { lastAnsweredAt: string; answers: number; wrong: number }

async function saveQuestions(tx: Transaction, answers: ReadonlyArray<MemberAnswer>): Promise<void> {
  // One statement may touch a row only once.
  const newest = new Map<string, MoreAnswers>()
  for (const { at: lastAnsweredAt, ...answer } of answers) {
    const name = nameOf({ memberId: answer.memberId, point: answer.question })
    const before = newest.get(name) ?? { answers: 0, wrong: 0 }
    const wrong = before.wrong + (answer.score < answer.maximum ? 1 : 0)
    newest.set(name, { ...answer, lastAnsweredAt, answers: before.answers + 1, wrong })
  }
  await upsertQuestions(tx, [...newest.values()])
}
