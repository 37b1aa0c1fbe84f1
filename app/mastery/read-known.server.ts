import { rowsIn } from '#app/ledger/json-rows.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { MemberAnswer } from './judged-answers.server.ts'
import type { PointMastery } from './mastery.ts'
import type { QuestionMastery } from './question-mastery.ts'

/** What is known before an answer, by `nameOf` of member and point, and of member and question. */
export type KnownBefore = { points: Map<string, PointMastery>; questions: Map<string, QuestionMastery> }

type Row = {
  memberId: string
  askedPoint: string
  askedQuestion: string
  answers: number | null
  strength: number
  wrongInRow: number
  intervalDays: number
  lastAnsweredAt: string
  dueOn: string
  point: string
  questionAnswers: number | null
  wrong: number
  score: number
  maximum: number
  questionLastAnsweredAt: string
  lastWrongOn: string | null
  rightOn: string
  questionDueOn: string | null
}

/** Reads both tables in one statement: every answer waits for it. */
export async function readKnown(tx: Transaction, answers: ReadonlyArray<MemberAnswer>): Promise<KnownBefore> {
  const asked = answers.map(({ memberId, point, question }) => ({ memberId, point, question }))
  const rows = await tx.$queryRaw<Array<Row>>`
    WITH a("memberId", "point", "question") AS (${rowsIn(asked, ['memberId', 'point', 'question'])})
    SELECT a."memberId", a."point" AS "askedPoint", a."question" AS "askedQuestion",
      p."answers", p."strength", p."wrongInRow", p."intervalDays", p."lastAnsweredAt", p."dueOn",
      q."point", q."answers" AS "questionAnswers", q."wrong", q."score", q."maximum",
      q."lastAnsweredAt" AS "questionLastAnsweredAt", q."lastWrongOn", q."rightOn", q."dueOn" AS "questionDueOn"
    FROM a LEFT JOIN "PointMastery" p ON p."memberId" = a."memberId" AND p."point" = a."point"
      LEFT JOIN "QuestionMastery" q ON q."memberId" = a."memberId" AND q."question" = a."question"`
  return {
    points: new Map(rows.flatMap(pointOf)),
    questions: new Map(rows.flatMap(questionOf)),
  }
}

function pointOf(row: Row): Array<readonly [string, PointMastery]> {
  const {
    memberId,
    askedPoint: point,
    answers,
    strength,
    wrongInRow,
    intervalDays,
    lastAnsweredAt,
    dueOn,
  } = row
  if (answers === null) return []
  const known = { point, answers, strength, wrongInRow, intervalDays, lastAnsweredAt, dueOn }
  return [[nameOf(memberId, point), known]]
}

function questionOf(row: Row): Array<readonly [string, QuestionMastery]> {
  const {
    memberId,
    askedQuestion: question,
    questionAnswers: answers,
    questionLastAnsweredAt,
    questionDueOn,
  } = row
  if (answers === null) return []
  const { point, wrong, score, maximum, lastWrongOn, rightOn } = row
  const times = { lastAnsweredAt: questionLastAnsweredAt, lastWrongOn, rightOn, dueOn: questionDueOn }
  return [[nameOf(memberId, question), { question, point, answers, wrong, score, maximum, ...times }]]
}

/** One name for a member and a point or question. */
export function nameOf(memberId: string, ref: string): string {
  return `${memberId} ${ref}`
}
