import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database, Readable } from '#app/platform/database.server.ts'
import { fieldsSchema, givenSchema, paperSchema, questionMarksSchema } from './exam-schema.server.ts'
import type { QuestionMark, SittingMark } from './exam.ts'
import { readPool, seedOfSitting, type ReadPool } from './pool-content.server.ts'
import { responseOf } from './response-of.server.ts'
import { scoreSitting } from './score-sitting.ts'
import { findVoidedQuestions } from './voided-questions.server.ts'

type Marked = {
  id: string
  examId: string
  memberId: string
  round: number
  poolId: string
  paper: string
  version: string | null
}

type Answer = { number: number; fields: string; given: string | null }

/** Sittings marked in one go: bounds how long requests wait for it. */
const BATCH = 20

/** Marks sittings that are handed in and not marked yet; returns how many. Results are kept back until release. */
export async function markSubmitted(database: Database, now: Instant, examId?: string): Promise<number> {
  const unmarked = await database.$queryRaw<Array<{ id: string }>>`
    SELECT s."id" FROM "ExamSitting" s LEFT JOIN "ExamMark" m ON m."sittingId" = s."id"
    WHERE s."submittedAt" IS NOT NULL AND m."sittingId" IS NULL AND (${examId ?? ''} = '' OR s."examId" = ${examId ?? ''})
    ORDER BY s."submittedAt" LIMIT ${BATCH}`
  await markSittings(
    database,
    unmarked.map(({ id }) => id),
    now,
  )
  return unmarked.length
}

/** Marks in place of those that stand, and what is written in the same transaction; if it throws, nothing is. */
export type Decision = {
  marks: ReadonlyArray<QuestionMark>
  write?: (tx: Readable) => Promise<void>
}

/** What a person decides on the questions of a marked sitting; null where that changes nothing. */
export type Decide = (sittingId: string, marks: ReadonlyArray<QuestionMark>) => Decision | null

/**
 * Marks sittings by the answers that stand, anew where they were marked; what persons gave is kept. A decision is written
 * together with what follows from it. Returns on how many sittings it decided something.
 */
export async function markSittings(
  database: Database,
  ids: ReadonlyArray<string>,
  now: Instant,
  decide: Decide = () => null,
): Promise<number> {
  if (ids.length === 0) return 0
  const sittingId = { in: [...ids] }
  const sittings = await database.examSitting.findMany({
    where: { id: sittingId },
  })
  const answers = await database.examAnswer.findMany({ where: { sittingId } })
  const before = await database.examMark.findMany({ where: { sittingId } })
  const voided = await findVoidedQuestions(
    database,
    sittings.map(({ examId }) => examId),
  )
  const judged = await Promise.all(
    sittings.map(async (sitting) => {
      const read = before.find((mark) => mark.sittingId === sitting.id)?.marks ?? null
      const marks = questionMarksSchema.parse(JSON.parse(read ?? '[]'))
      const decided = decide(sitting.id, marks)
      const own = answers.filter((answer) => answer.sittingId === sitting.id)
      const standing = {
        marks: decided?.marks ?? marks,
        voided: voided.get(sitting.examId) ?? new Set<string>(),
      }
      return { sitting, read, decided, mark: await markOf(database, sitting, own, standing) }
    }),
  )
  const [changed, decided] = await database.$transaction(async (tx) => {
    const meanwhile: Array<string> = []
    let count = 0
    for (const one of judged)
      if (!(await writeMark(tx, one.sitting, { ...one, now }))) meanwhile.push(one.sitting.id)
      else if (one.decided) {
        await one.decided.write?.(tx)
        count++
      }
    return [meanwhile, count] as const
  })
  // A person gave marks while these were judged: theirs must not be lost.
  return decided + (await markSittings(database, changed, now, decide))
}

/** What is known of a sitting besides its answers: its marks so far, and the questions of its exam that were found wrong. */
type Standing = { marks: ReadonlyArray<QuestionMark>; voided: ReadonlySet<string> }

async function markOf(
  database: Readable,
  sitting: Marked,
  answers: ReadonlyArray<Answer>,
  standing: Standing,
): Promise<SittingMark> {
  const pool = await readPool(database, sitting.poolId)
  const byNumber = new Map(answers.map((answer) => [answer.number, answer]))
  return judge(pool, sitting, byNumber, standing)
}

function judge(
  pool: ReadPool,
  sitting: Marked,
  answers: ReadonlyMap<number, Answer>,
  { marks, voided }: Standing,
): SittingMark {
  const before = new Map(marks.map((mark) => [mark.number, mark]))
  const seed = seedOfSitting(pool, sitting)
  const items = paperSchema.parse(JSON.parse(sitting.paper))
  const answered = items.map((item, index) => {
    const asked = pool.byRef.get(item.ref)
    if (!asked) throw new Error(`the pool ${pool.id} misses a question of its paper`)
    const { question } = asked
    const answer = answers.get(index + 1)
    const response = responseOf(question, seed, fieldsSchema.parse(JSON.parse(answer?.fields ?? '{}')))
    const { given = {}, override = null } = before.get(index + 1) ?? {}
    const inFull = voided.has(item.ref) ? item.marks : null
    // What was marked on paper came with the answer and is corrected with it.
    const onPaper = givenSchema.parse(JSON.parse(answer?.given ?? 'null'))
    return { item, question, response, given: onPaper ?? given, override: override ?? inFull }
  })
  return scoreSitting(answered, pool.rules)
}

/** False when the marks are no longer those that were read (null: none) and nothing was written. */
async function writeMark(
  tx: Readable,
  { id: sittingId, examId, memberId, round }: Marked,
  { mark, read, now }: { mark: SittingMark; read: string | null; now: Instant },
): Promise<boolean> {
  const { parts, marks, ...totals } = mark
  const data = {
    ...totals,
    parts: canonicalJson(parts.map((part) => ({ ...part }))),
    marks: canonicalJson(marks.map((one) => ({ ...one, given: { ...one.given } }))),
    markedAt: now,
  }
  if (read !== null)
    return (await tx.examMark.updateMany({ where: { sittingId, marks: read }, data })).count > 0
  const { score, maximum, outcome, pending, markedAt } = data
  const inserted = await tx.$executeRaw`
    INSERT INTO "ExamMark" ("sittingId", "examId", "memberId", "round", "score", "maximum", "outcome", "parts", "marks", "pending", "markedAt")
    VALUES (${sittingId}, ${examId}, ${memberId}, ${round}, ${score}, ${maximum}, ${outcome}, ${data.parts}, ${data.marks}, ${pending}, ${markedAt})
    ON CONFLICT ("sittingId") DO NOTHING`
  return inserted > 0
}
