import {
  addAnswer,
  choicesOf,
  judgedShares,
  rowsBy,
  type AnswersByQuestion,
} from '#app/bank/statistics/judged-answers.ts'
import { answerSeconds } from '#app/bank/statistics/answer-seconds.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { scoreShare } from '#app/questions/score-question.ts'
import { worthOf } from '#app/questions/score.ts'
import { fieldsSchema, questionMarksSchema } from '../exam-schema.server.ts'
import { readPool, seedOfSitting } from '../pool-content.server.ts'
import { responseOf } from '../response-of.server.ts'

/** Sittings looked at, the newest: more say nothing more about a question. */
const SITTINGS = 2000

type ResultRow = {
  sittingId: string
  memberId: string
  round: number
  version: string | null
  poolId: string
  startedAt: Instant
  marks: string
  maximum: number
}

type AnswerRow = { sittingId: string; number: number; fields: string; answeredAt: Instant }

/** Answers in the released results of an exam, of members within the scopes, in the ids of the bank. */
export async function findExamAnswers(
  database: Readable,
  scopes: ReadonlyArray<string>,
  examId: string,
): Promise<AnswersByQuestion> {
  // A result may hold no marks of questions, where its candidate is shown the score alone.
  const results = Prisma.sql`"ExamResult" r JOIN "ExamMark" k ON k."sittingId" = r."sittingId" JOIN "ExamSitting" s ON s."id" = r."sittingId"
    JOIN "Member" m ON m."id" = r."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE r."examId" = ${examId} AND ${withinScopes(scopes)} ORDER BY r."sittingId" DESC LIMIT ${SITTINGS}`
  const rows = await database.$queryRaw<Array<ResultRow>>`
    SELECT r."sittingId", r."memberId", r."round", s."version", s."poolId", s."startedAt", k."marks", r."maximum"
    FROM ${results}`
  const answers = await database.$queryRaw<Array<AnswerRow>>`
    SELECT a."sittingId", a."number", a."fields", a."answeredAt" FROM "ExamAnswer" a
    WHERE a."sittingId" IN (SELECT "sittingId" FROM (SELECT r."sittingId" FROM ${results}) AS newest)`
  const bySitting = rowsBy(answers, ({ sittingId }) => sittingId)
  const found: AnswersByQuestion = new Map()
  for (const row of rows) await addSitting(database, found, row, bySitting.get(row.sittingId) ?? [])
  return found
}

async function addSitting(
  database: Readable,
  found: AnswersByQuestion,
  row: ResultRow,
  answers: ReadonlyArray<AnswerRow>,
): Promise<void> {
  const pool = await readPool(database, row.poolId)
  const seed = seedOfSitting(pool, row)
  // On paper nobody knows when a question was answered.
  const seconds = row.version === null ? answerSeconds(row.startedAt, answers) : []
  const byNumber = new Map(answers.map((answer, place) => [answer.number, { ...answer, place }]))
  const judged = questionMarksSchema.parse(JSON.parse(row.marks)).flatMap((mark) => {
    const asked = pool.byRef.get(mark.ref)
    if (!asked) return []
    const answer = byNumber.get(mark.number)
    const response = responseOf(asked.question, seed, fieldsSchema.parse(JSON.parse(answer?.fields ?? '{}')))
    // What a decision gave says nothing about the question: a wrong one would look easy.
    const rules = { multiple: pool.rules.multiple, marks: mark.given }
    const score = worthOf(scoreShare(asked.question, response, rules), mark.maximum)
    return [{ ...mark, score, asked, response, place: answer?.place ?? -1 }]
  })
  const total = judged.reduce((sum, { score }) => sum + score, 0)
  for (const { asked, response, place, ...mark } of judged) {
    if (mark.maximum <= 0) continue
    addAnswer(found, mark.ref, {
      ...judgedShares(mark, total - mark.score, row.maximum - mark.maximum),
      choices: response === null ? [] : choicesOf(response).map((id) => asked.names[id] ?? id),
      seconds: response === null ? null : (seconds[place] ?? null),
    })
  }
}
