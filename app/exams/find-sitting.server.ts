import { LRUCache } from 'lru-cache'
import type { Readable } from '#app/platform/database.server.ts'
import { paperSchema } from './exam-schema.server.ts'
import { pausesOf, type PauseColumns } from './pauses-of.ts'
import type { Sitting } from './sitting.ts'

type Row = Omit<Sitting, 'paper' | 'pauses'> & PauseColumns

/** The paper of a sitting never changes: those of the sittings that were last asked for stay in memory, and are read once. */
const papers = new LRUCache<string, Sitting['paper']>({ max: 4_000 })

/**
 * A member's sitting of an exam with the pauses of the exam, in one query: every saved answer waits for it. Null when there is
 * none.
 * @param which the sitting by its id or its round; the newest one when left out
 */
export async function findSitting(
  database: Readable,
  memberId: string,
  examId: string,
  which: { id?: string | undefined; round?: number | undefined } = {},
): Promise<Sitting | null> {
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT s."id", s."examId", s."memberId", s."round", s."poolId", e."title", s."startedAt", s."deadline",
      s."device", s."deviceHash", s."takenOverAt", s."submittedAt", s."how", s."version", p."pausedAt", p."resumedAt"
    FROM "ExamSitting" s JOIN "Exam" e ON e."id" = s."examId" LEFT JOIN "ExamPause" p ON p."examId" = s."examId"
    WHERE s."memberId" = ${memberId} AND s."examId" = ${examId}
    ORDER BY s."round" DESC`
  const first = rows.find(({ id, round }) => id === (which.id ?? id) && round === (which.round ?? round))
  if (!first) return null
  const { pausedAt: _, resumedAt: __, ...sitting } = first
  const pauses = pausesOf(rows.filter(({ round }) => round === first.round))
  return { ...sitting, paper: papers.get(sitting.id) ?? (await readPaper(database, sitting.id)), pauses }
}

async function readPaper(database: Readable, sittingId: string): Promise<Sitting['paper']> {
  const [row] = await database.$queryRaw<Array<{ paper: string }>>`
    SELECT "paper" FROM "ExamSitting" WHERE "id" = ${sittingId}`
  const paper = paperSchema.parse(JSON.parse(row?.paper ?? ''))
  papers.set(sittingId, paper)
  return paper
}
