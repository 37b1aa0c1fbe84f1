import type { Readable } from '#app/platform/database.server.ts'
import { paperSchema, questionMarksSchema } from '../exam-schema.server.ts'
import type { AskedSitting } from './remark-effect.ts'

/** Sittings read in one go: a query holds only so many parameters. */
const BATCH = 500

/** The judged sittings of an exam that have this question on their paper. */
export async function findAskedSittings(
  database: Readable,
  examId: string,
  ref: string,
): Promise<Array<AskedSitting>> {
  const rows = await database.examMark.findMany({
    where: { examId, marks: { contains: JSON.stringify(ref) } },
    select: { sittingId: true, marks: true },
  })
  const judged = rows.flatMap(({ sittingId, marks: text }) => {
    const marks = questionMarksSchema.parse(JSON.parse(text))
    return marks.some((mark) => mark.ref === ref) ? [{ sittingId, marks }] : []
  })
  const found: Array<AskedSitting> = []
  for (let from = 0; from < judged.length; from += BATCH)
    found.push(...(await withPapers(database, judged.slice(from, from + BATCH))))
  return found
}

async function withPapers(
  database: Readable,
  judged: ReadonlyArray<Pick<AskedSitting, 'sittingId' | 'marks'>>,
): Promise<Array<AskedSitting>> {
  const ids = { in: judged.map(({ sittingId }) => sittingId) }
  const sittings = await database.examSitting.findMany({
    where: { id: ids },
    select: { id: true, paper: true },
  })
  const results = await database.examResult.findMany({
    where: { sittingId: ids },
    select: { sittingId: true, score: true, outcome: true },
  })
  const papers = new Map(sittings.map(({ id, paper }) => [id, paperSchema.parse(JSON.parse(paper))]))
  const released = new Map(results.map((result) => [result.sittingId, result]))
  return judged.map((one) => {
    const result = released.get(one.sittingId)
    return {
      ...one,
      paper: papers.get(one.sittingId) ?? [],
      released: result
        ? { score: result.score, outcome: result.outcome === 'passed' ? 'passed' : 'failed' }
        : null,
    }
  })
}
