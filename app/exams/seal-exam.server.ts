import { randomBytes } from 'node:crypto'
import type { AvailableQuestion } from '#app/bank/available-question.ts'
import { findAvailableQuestions } from '#app/bank/find-bank-questions.server.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database, Readable } from '#app/platform/database.server.ts'
import { auditExam } from './audit-exam.server.ts'
import { systemChance } from './chance.server.ts'
import { lockExam } from './desk/lock-exam.server.ts'
import { drawPaper, fits, type DrawnPaper } from './draw-paper.ts'
import { examSealed } from './entries/exam-sealed.entry.ts'
import { rulesSchema } from './exam-schema.server.ts'
import type { ExamPool, ExamRules, PaperRule } from './exam.ts'
import { sealedContent } from './pool-content.server.ts'
import { scrambleQuestion } from './scramble-question.ts'

export type SealedExam =
  | { ok: true; poolId: string; questions: number }
  | { ok: false; reason: 'no-exam' | 'already-sealed' | 'closed' }
  /** The bank cannot give the paper: see `drawPaper`. */
  | { ok: false; reason: 'paper'; paper: Exclude<DrawnPaper, { ok: true }> }

/** The questions that a paper may ask now, before sealing: all that fit a quota, or the ones named. */
export async function findPaperQuestions(
  database: Readable,
  unitPath: string,
  rule: PaperRule,
): Promise<Array<AvailableQuestion>> {
  const banks = rule.kind === 'drawn' && rule.banks.length > 0 ? rule.banks : undefined
  const available = await findAvailableQuestions(database, {
    unitPath,
    ...(banks ? { banks } : {}),
  })
  if (rule.kind === 'drawn')
    return available.filter((question) => rule.quotas.some((quota) => fits(question, quota)))
  const named = new Set(rule.questions.map(({ ref }) => ref))
  return available.filter(({ ref }) => named.has(ref))
}

/**
 * Freezes rules, questions and keys of an exam and records the hash that commits to them. Refused when the bank cannot give
 * every paper that the rules ask for, and when nobody could begin any more. `poolId` was made with the form: sent twice, it
 * freezes and records once.
 */
export async function sealExam(
  { record, database }: { record: RecordEntries; database: Database },
  { examId, poolId, by }: { examId: string; poolId: string; by: string },
  now: Instant,
): Promise<SealedExam> {
  const exam = await database.exam.findUnique({
    where: { id: examId },
    include: { unit: true },
  })
  if (!exam || exam.withdrawnAt !== null) return { ok: false, reason: 'no-exam' }
  if (exam.sealedAt !== null) return { ok: false, reason: 'already-sealed' }
  if (exam.closesAt <= now) return { ok: false, reason: 'closed' }
  const rules = rulesSchema.parse(JSON.parse(exam.rules))
  const questions = await findPaperQuestions(database, exam.unit.path, rules.paper)
  const paper = drawPaper(questions, rules.paper, examId)
  if (!paper.ok) return { ok: false, reason: 'paper', paper }
  const pool = freeze({ examId, title: exam.title, rules }, questions)
  const { hash, content } = await sealedContent(poolId, pool)
  const kept = { id: poolId, examId, hash, content, createdAt: now }
  if (!(await keepPool(database, kept))) return { ok: false, reason: 'already-sealed' }
  const payload = {
    examId,
    title: exam.title,
    hash,
    questions: questions.length,
  }
  await record([examSealed({ id: poolId, memberId: by, occurredAt: now, payload })])
  // The entry is in the ledger before anything can rest on it; one whose exam was sealed by somebody else meanwhile is idle.
  const isSealed = await database.$transaction(async (tx) => {
    const where = {
      id: examId,
      sealedAt: null,
      rules: exam.rules,
      title: exam.title,
    }
    const data = { sealedAt: now, sealedBy: by, poolId, updatedAt: now }
    if ((await tx.exam.updateMany({ where, data })).count === 0) return false
    const detail = { poolId, hash, questions: questions.length }
    const unitPath = exam.unit.path
    await auditExam(tx, { id: examId, unitPath }, 'exam.sealed', detail, { memberId: by, at: now })
    return true
  })
  return isSealed
    ? { ok: true, poolId, questions: questions.length }
    : { ok: false, reason: 'already-sealed' }
}

/** Keeps the frozen questions; false where another press of the same button has kept its own. */
async function keepPool(
  database: Database,
  pool: { id: string; examId: string; hash: string; content: Uint8Array<ArrayBuffer>; createdAt: Instant },
): Promise<boolean> {
  return database.$transaction(async (tx) => {
    await lockExam(tx, pool.examId)
    if ((await tx.examPool.count({ where: { id: pool.id } })) > 0) return false
    await tx.examPool.create({ data: pool })
    return true
  })
}

function freeze(
  about: { examId: string; title: string; rules: ExamRules },
  questions: ReadonlyArray<AvailableQuestion>,
): ExamPool {
  return {
    ...about,
    drawKey: randomBytes(32).toString('hex'),
    salt: randomBytes(16).toString('hex'),
    questions: questions.map(({ ref, question, regulation, article, sources }) => ({
      ref,
      ...scrambleQuestion(question, systemChance),
      regulation,
      article,
      sources,
    })),
  }
}
