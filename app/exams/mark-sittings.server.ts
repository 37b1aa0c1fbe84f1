import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database, Readable } from '#app/platform/database.server.ts'
import { fieldsSchema, paperSchema, questionMarksSchema } from './exam-schema.server.ts'
import type { QuestionMark, SittingMark } from './exam.ts'
import { readPool, seedOf, type ReadPool } from './pool-content.server.ts'
import { responseOf } from './response-of.server.ts'
import { scoreSitting } from './score-sitting.ts'

type Marked = {
  id: string
  examId: string
  memberId: string
  round: number
  poolId: string
  paper: string
}

/** Sittings marked in one go: bounds how long their writing keeps others waiting. */
const BATCH = 100

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

/** Marks sittings by the answers that stand, anew where they were marked; what persons gave is kept. */
export async function markSittings(
  database: Database,
  ids: ReadonlyArray<string>,
  now: Instant,
): Promise<void> {
  if (ids.length === 0) return
  const sittingId = { in: [...ids] }
  const sittings = await database.examSitting.findMany({
    where: { id: sittingId },
  })
  const answers = await database.examAnswer.findMany({ where: { sittingId } })
  const before = await database.examMark.findMany({ where: { sittingId } })
  const marks = new Map<string, SittingMark>()
  for (const sitting of sittings) {
    const given = before.find((mark) => mark.sittingId === sitting.id)?.marks ?? '[]'
    const own = answers.filter((answer) => answer.sittingId === sitting.id)
    marks.set(sitting.id, await markOf(database, sitting, own, given))
  }
  await database.$transaction(async (tx) => {
    for (const sitting of sittings) {
      const mark = marks.get(sitting.id)
      if (mark) await writeMark(tx, sitting, mark, now)
    }
  })
}

async function markOf(
  database: Readable,
  sitting: Marked,
  answers: ReadonlyArray<{ number: number; fields: string }>,
  before: string,
): Promise<SittingMark> {
  const pool = await readPool(database, sitting.poolId)
  const fields = new Map(answers.map((answer) => [answer.number, answer.fields]))
  const given = givenMarks(before)
  return judge(pool, sitting, fields, given)
}

function judge(
  pool: ReadPool,
  { memberId, round, paper }: Marked,
  fields: ReadonlyMap<number, string>,
  before: ReadonlyMap<number, Pick<QuestionMark, 'given' | 'override'>>,
): SittingMark {
  const seed = seedOf(pool, memberId, round)
  const items = paperSchema.parse(JSON.parse(paper))
  const answered = items.map((item, index) => {
    const asked = pool.byRef.get(item.ref)
    if (!asked) throw new Error(`the pool ${pool.id} misses a question of its paper`)
    const { question } = asked
    const sent = fieldsSchema.parse(JSON.parse(fields.get(index + 1) ?? '{}'))
    const response = responseOf(question, seed, sent)
    const { given, override } = before.get(index + 1) ?? { given: {}, override: null }
    return { item, question, response, given, override }
  })
  return scoreSitting(answered, pool.rules)
}

function givenMarks(marks: string): Map<number, Pick<QuestionMark, 'given' | 'override'>> {
  const before = questionMarksSchema.parse(JSON.parse(marks))
  return new Map(before.map(({ number, given, override }) => [number, { given, override }]))
}

async function writeMark(
  tx: Readable,
  { id: sittingId, examId, memberId, round }: Marked,
  mark: SittingMark,
  now: Instant,
): Promise<void> {
  const { parts, marks, ...totals } = mark
  const data = {
    ...totals,
    parts: canonicalJson(parts.map((part) => ({ ...part }))),
    marks: canonicalJson(marks.map((one) => ({ ...one, given: { ...one.given } }))),
    markedAt: now,
  }
  await tx.examMark.upsert({
    where: { sittingId },
    create: { sittingId, examId, memberId, round, ...data },
    update: data,
  })
}
