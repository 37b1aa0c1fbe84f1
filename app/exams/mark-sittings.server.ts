import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database, Readable, Transaction } from '#app/platform/database.server.ts'
import { fieldsSchema, givenSchema, paperSchema, questionMarksSchema } from './exam-schema.server.ts'
import type { QuestionMark, SittingMark } from './exam.ts'
import { settleMarkDue } from './mark-due.server.ts'
import { readPool, seedOfSitting, type ReadPool } from './pool-content.server.ts'
import { noteReleaseDue } from './release-due-note.server.ts'
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
  submitEntryId: string | null
}

/** `read`: the marks that stood before, as they were read; `decided`: what a person put in their place. */
type Judged = {
  sitting: Marked
  read: string | null
  decided: Decision | null
  mark: SittingMark
  isReleasedAtOnce: boolean
}

type Answer = { number: number; fields: string; given: string | null }

/** Sittings marked in one go: bounds how long requests wait for it. */
const BATCH = 20

/**
 * Marks some sittings of an exam that are handed in and not marked yet; returns how many, 0 when none waits. Results are kept
 * back until release.
 */
export async function markSubmitted(database: Database, now: Instant, examId: string): Promise<number> {
  const due = await database.examMarkDue.findMany({ where: { examId }, take: BATCH })
  const ids = due.map(({ sittingId }) => sittingId)
  await markSittings(database, ids, now)
  // Of a sitting that was erased meanwhile there is nothing to mark.
  const left = await database.examSitting.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const gone = ids.filter((id) => !left.some((sitting) => sitting.id === id))
  if (gone.length > 0) await database.examMarkDue.deleteMany({ where: { sittingId: { in: gone } } })
  return ids.length
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
    sittings.map(async (sitting): Promise<Judged> => {
      const pool = await readPool(database, sitting.poolId)
      const read = before.find((mark) => mark.sittingId === sitting.id)?.marks ?? null
      const marks = questionMarksSchema.parse(JSON.parse(read ?? '[]'))
      const decided = decide(sitting.id, marks)
      const own = answers.filter((answer) => answer.sittingId === sitting.id)
      const standing = {
        marks: decided?.marks ?? marks,
        voided: voided.get(sitting.examId) ?? new Set<string>(),
      }
      const byNumber = new Map(own.map((answer) => [answer.number, answer]))
      const mark = judge(pool, sitting, byNumber, standing)
      return { sitting, read, decided, mark, isReleasedAtOnce: pool.rules.release === 'at-once' }
    }),
  )
  const written = await database.$transaction(async (tx) => {
    const done: Array<Judged> = []
    for (const one of judged)
      if (await writeMark(tx, one.sitting, { ...one, now })) {
        await one.decided?.write?.(tx)
        done.push(one)
      }
    await settle(tx, done)
    return done
  })
  // A person gave marks while these were judged: theirs must not be lost.
  const changed = judged.filter((one) => !written.includes(one)).map(({ sitting }) => sitting.id)
  const decided = written.filter((one) => one.decided !== null).length
  return decided + (await markSittings(database, changed, now, decide))
}

/** What is marked waits for it no longer; the first mark of a sitting waits to be released. */
async function settle(tx: Transaction, written: ReadonlyArray<Judged>): Promise<void> {
  await settleMarkDue(
    tx,
    written.map(({ sitting }) => sitting),
  )
  const first = written.filter(({ read, isReleasedAtOnce }) => read === null && isReleasedAtOnce)
  await noteReleaseDue(tx, new Set(first.map(({ sitting }) => sitting.examId)))
}

/** What is known of a sitting besides its answers: its marks so far, and the questions of its exam that were found wrong. */
type Standing = { marks: ReadonlyArray<QuestionMark>; voided: ReadonlySet<string> }

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
