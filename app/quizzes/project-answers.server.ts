import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { rowsIn } from '#app/ledger/json-rows.server.ts'
import { RecordRefused } from '#app/ledger/projector.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Transaction } from '#app/platform/database.server.ts'

const Answered = z.object({
  attemptId: z.string(),
  question: z.string(),
  score: z.number().nullable(),
  maximum: z.number().nullable(),
})

type Row = z.output<typeof Answered> & {
  memberId: string
  response: string
  answeredAt: string
  entryId: string
}
/** The sitting that an answer is for, and the answer to the same question that stands; null when there is none. */
type Standing = {
  id: string
  memberId: string
  purpose: string
  /** JSON array of refs: holds one of them exactly where it holds the JSON text of that ref, quotation marks included. */
  questions: string
  submittedAt: string | null
  questionId: string | null
}

const TEXTS = ['attemptId', 'question', 'memberId', 'response', 'answeredAt', 'entryId']
const NUMBERS = ['score', 'maximum']

/**
 * Keeps the newest answers of running sittings, in two statements: every saved answer waits for this. One that was given
 * earlier but arrives later stays in the ledger and does not replace a newer one.
 */
export async function applyAnswers(tx: Transaction, entries: ReadonlyArray<Entry>): Promise<void> {
  const rows = entries.map(rowOf)
  refuseWrong(rows, await readStandings(tx, rows))
  await tx.$executeRaw`
    WITH a("attemptId", "question", "memberId", "response", "answeredAt", "entryId", "score", "maximum")
      AS (${rowsIn(newestOf(rows), TEXTS, NUMBERS)})
    INSERT INTO "QuizAnswer"
      ("attemptId", "questionId", "memberId", "response", "score", "maximum", "answeredAt", "entryId")
    SELECT a."attemptId", a."question", a."memberId", a."response", a."score", a."maximum", a."answeredAt", a."entryId"
    FROM a WHERE true
    ON CONFLICT ("attemptId", "questionId") DO UPDATE SET
      "response" = excluded."response", "score" = excluded."score", "maximum" = excluded."maximum",
      "answeredAt" = excluded."answeredAt", "entryId" = excluded."entryId"
    WHERE "QuizAnswer"."answeredAt" <= excluded."answeredAt"`
}

function rowOf({ id: entryId, memberId, occurredAt: answeredAt, payload }: Entry): Row {
  const response = canonicalJson(payload.response ?? null)
  return { ...Answered.parse(payload), memberId, response, answeredAt, entryId }
}

function readStandings(tx: Transaction, rows: ReadonlyArray<Row>): Promise<Array<Standing>> {
  return tx.$queryRaw<Array<Standing>>`
    WITH a("attemptId", "question") AS (${rowsIn(
      rows.map(({ attemptId, question }) => ({ attemptId, question })),
      ['attemptId', 'question'],
    )})
    SELECT s."id", s."memberId", s."purpose", s."questions", s."submittedAt", x."questionId"
    FROM a CROSS JOIN "QuizAttempt" s
    LEFT JOIN "QuizAnswer" x ON x."attemptId" = s."id" AND x."questionId" = a."question"
    WHERE s."id" = a."attemptId"`
}

/** @throws RecordRefused for the first that may not be, as the answers before it would leave things. */
function refuseWrong(rows: ReadonlyArray<Row>, standings: ReadonlyArray<Standing>): void {
  const sittings = new Map(standings.map((standing) => [standing.id, standing]))
  const answered = new Set(standings.map(({ id, questionId }) => `${id} ${questionId}`))
  for (const { attemptId, question, memberId } of rows) {
    const sitting = sittings.get(attemptId)
    if (sitting?.memberId !== memberId) throw new RecordRefused('no-attempt')
    if (sitting.submittedAt !== null) throw new RecordRefused('already-submitted')
    if (!sitting.questions.includes(JSON.stringify(question))) throw new RecordRefused('not-in-attempt')
    const name = `${attemptId} ${question}`
    if (sitting.purpose === 'practice' && answered.has(name)) throw new RecordRefused('already-answered')
    answered.add(name)
  }
}

/** One row for each question: no statement may write the same one twice. */
function newestOf(rows: ReadonlyArray<Row>): Array<Row> {
  const newest = new Map<string, Row>()
  for (const row of rows) {
    const name = `${row.attemptId} ${row.question}`
    const before = newest.get(name)
    if (!before || before.answeredAt <= row.answeredAt) newest.set(name, row)
  }
  return [...newest.values()]
}
