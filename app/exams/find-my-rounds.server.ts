import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { paperSchema } from './exam-schema.server.ts'
import type { Marks } from './exam.ts'

/** A round that its candidate has handed in, with what is released of it and the appeals against it. */
export type MyRound = {
  sittingId: string
  round: number
  /** Questions on the paper. */
  count: number
  submittedAt: Instant
  result: { score: Marks; maximum: Marks; outcome: string } | null
  /** Appeals that wait for an answer, and those that have one. */
  appeals: { open: number; answered: number }
}

/** All rounds of an exam that a member has handed in, the newest first. */
export async function findMyRounds(
  database: Readable,
  memberId: string,
  examId: string,
): Promise<Array<MyRound>> {
  const sittings = await database.examSitting.findMany({
    where: { memberId, examId, submittedAt: { not: null } },
    orderBy: { round: 'desc' },
  })
  const where = { sittingId: { in: sittings.map(({ id }) => id) } }
  const results = await database.examResult.findMany({
    where,
    select: { sittingId: true, score: true, maximum: true, outcome: true },
  })
  const appeals = await database.examAppeal.findMany({ where, select: { sittingId: true, decision: true } })
  return sittings.flatMap(({ id: sittingId, round, paper, submittedAt }) => {
    if (submittedAt === null) return []
    const { score = 0, maximum = 0, outcome } = results.find((one) => one.sittingId === sittingId) ?? {}
    const own = appeals.filter((appeal) => appeal.sittingId === sittingId)
    const open = own.filter(({ decision }) => decision === null).length
    return {
      ...{ sittingId, round, submittedAt },
      count: paperSchema.parse(JSON.parse(paper)).length,
      result: outcome === undefined ? null : { score, maximum, outcome },
      appeals: { open, answered: own.length - open },
    }
  })
}
