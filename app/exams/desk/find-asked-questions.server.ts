import type { Readable } from '#app/platform/database.server.ts'
import { readableStem } from '#app/questions/readable-stem.ts'
import { paperSchema } from '../exam-schema.server.ts'
import { readPool } from '../pool-content.server.ts'
import { findVoidedQuestions } from '../voided-questions.server.ts'
import type { DeskExam } from './desk-exam.ts'

/** A question that was asked: on how many papers handed in, and whether it was found wrong before. */
export type AskedQuestion = { ref: string; stem: string; papers: number; isVoided: boolean }

/** Papers read in one go. */
const BATCH = 500

/** The questions that the papers handed in have, in the order of the sealed pool. */
export async function findAskedQuestions(
  database: Readable,
  { id: examId, poolId }: Pick<DeskExam, 'id' | 'poolId'>,
): Promise<Array<AskedQuestion>> {
  if (poolId === null) return []
  const papers = await countPapers(database, examId)
  const voided = (await findVoidedQuestions(database, [examId])).get(examId)
  const pool = await readPool(database, poolId)
  return pool.questions.flatMap(({ ref, question }) => {
    const count = papers.get(ref) ?? 0
    const asked = {
      ref,
      stem: readableStem(question.stem),
      papers: count,
      isVoided: voided?.has(ref) ?? false,
    }
    return count > 0 ? [asked] : []
  })
}

async function countPapers(database: Readable, examId: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  let last = ''
  for (;;) {
    const sittings = await database.examSitting.findMany({
      where: { examId, submittedAt: { not: null }, id: { gt: last } },
      select: { id: true, paper: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    })
    for (const { paper } of sittings)
      for (const { ref } of paperSchema.parse(JSON.parse(paper))) counts.set(ref, (counts.get(ref) ?? 0) + 1)
    last = sittings.at(-1)?.id ?? ''
    if (sittings.length < BATCH) return counts
  }
}
