import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { insertInto } from '#app/ledger/insert-rows.server.ts'
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

type Row = Omit<z.output<typeof Answered>, 'question'> & {
  questionId: string
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

const upsertAnswers = insertInto({
  table: 'QuizAnswer',
  texts: ['attemptId', 'questionId', 'memberId', 'response', 'answeredAt', 'entryId'],
  numbers: ['score', 'maximum'],
  after: `ON CONFLICT ("attemptId", "questionId") DO UPDATE SET
      "response" = excluded."response", "score" = excluded."score", "maximum" = excluded."maximum",
      "answeredAt" = excluded."answeredAt", "entryId" = excluded."entryId"
    WHERE "QuizAnswer"."answeredAt" <= excluded."answeredAt"`,
})

/**
 * Keeps the newest answers of running sittings, in two statements: every saved answer waits for this. One that was given
 * earlier but arrives later stays in the ledger and does not replace a newer one.
 */
export async function applyAnswers(tx: Transaction, entries: ReadonlyArray<Entry>): Promise<void> {
  const rows = entries.map(rowOf)
  refuseWrong(rows, await readStandings(tx, rows))
  await upsertAnswers(tx, newestOf(rows))
}

function rowOf({ id: entryId, memberId, occurredAt: answeredAt, payload }: Entry): Row {
  const response = canonicalJson(payload.response ?? null)
  const { question: questionId, ...answered } = Answered.parse(payload)
  return { ...answered, questionId, memberId, response, answeredAt, entryId }
}

function readStandings(tx: Transaction, rows: ReadonlyArray<Row>): Promise<Array<Standing>> {
  return tx.$queryRaw<Array<Standing>>`
    WITH a("attemptId", "questionId") AS (${rowsIn(
      rows.map(({ attemptId, questionId }) => ({ attemptId, questionId })),
      ['attemptId', 'questionId'],
    )})
    SELECT s."id", s."memberId", s."purpose", s."questions", s."submittedAt", x."questionId"
    FROM a CROSS JOIN "QuizAttempt" s
    LEFT JOIN "QuizAnswer" x ON x."attemptId" = s."id" AND x."questionId" = a."questionId"
    WHERE s."id" = a."attemptId"`
}

/** @throws RecordRefused for the first that may not be, as the answers before it would leave things. */
function refuseWrong(rows: ReadonlyArray<Row>, standings: ReadonlyArray<Standing>): void {
  const sittings = new Map(standings.map((standing) => [standing.id, standing]))
  const answered = new Set(standings.map(({ id, questionId }) => `${id} ${questionId}`))
  for (const { attemptId, questionId, memberId } of rows) {
    const sitting = sittings.get(attemptId)
    if (sitting?.memberId !== memberId) throw new RecordRefused('no-attempt')
    if (sitting.submittedAt !== null) throw new RecordRefused('already-submitted')
    if (!sitting.questions.includes(JSON.stringify(questionId))) throw new RecordRefused('not-in-attempt')
    const name = `${attemptId} ${questionId}`
    if (sitting.purpose === 'practice' && answered.has(name)) throw new RecordRefused('already-answered')
    answered.add(name)
  }
}

/** One row for each question: no statement may write the same one twice. */
function newestOf(rows: ReadonlyArray<Row>): Array<Row> {
  const newest = new Map<string, Row>()
  for (const row of rows) {
    const name = `${row.attemptId} ${row.questionId}`
    const before = newest.get(name)
    if (!before || before.answeredAt <= row.answeredAt) newest.set(name, row)
  }
  return [...newest.values()]
}
