import { z } from 'zod'
import type { Database } from '#app/platform/database.server.ts'
import { FILL_FIELD } from './seed-candidates.ts'

/** What a candidate entered last at each question; empty where it was cleared. */
export type Expected = { memberId: string; sittingId: string; entered: ReadonlyMap<number, string> }

const Fields = z.record(z.array(z.string()))

/**
 * Compares what was entered with what is kept: one sitting each, begun and ended once; at each question the last answer
 * stands, or waits for a verdict where it came too late; every acknowledged answer is in the ledger.
 */
export async function findExamFaults(
  database: Database,
  examId: string,
  expected: ReadonlyArray<Expected>,
  acknowledged: ReadonlySet<string>,
): Promise<Array<string>> {
  const sittings = await database.examSitting.findMany({ where: { examId } })
  const answers = await database.examAnswer.findMany()
  const late = await database.examLateAnswer.findMany({ where: { examId } })
  const entries = await database.ledgerEntry.findMany({
    where: { kind: { startsWith: 'exam.' } },
    select: { id: true, kind: true, memberId: true },
  })
  const faults: Array<string> = []
  const known = new Set(entries.map(({ id }) => id))
  const missing = [...acknowledged].filter((id) => !known.has(id))
  if (missing.length > 0) faults.push(`${missing.length} acknowledged answers are not in the ledger`)
  for (const { memberId, sittingId, entered } of expected) {
    const own = sittings.filter((sitting) => sitting.memberId === memberId)
    if (own.length !== 1) faults.push(`${memberId} has ${own.length} sittings`)
    for (const kind of ['exam.started', 'exam.submitted']) {
      const count = entries.filter((entry) => entry.memberId === memberId && entry.kind === kind).length
      if (count !== 1) faults.push(`${memberId} has ${count} entries ${kind}`)
    }
    const kept = [...answers, ...late].filter((answer) => answer.sittingId === sittingId)
    for (const [number, text] of entered) {
      const [newest] = kept
        .filter((answer) => answer.number === number)
        .sort((one, other) => other.stamp - one.stamp)
      const stands = newest ? (Fields.parse(JSON.parse(newest.fields))[FILL_FIELD]?.[0] ?? '') : ''
      if (stands !== text) faults.push(`${memberId}, question ${number}: entered “${text}”, kept “${stands}”`)
    }
  }
  return faults
}
