import type { Transaction } from '#app/platform/database.server.ts'
import { entryOf } from './entry-row.server.ts'
import { isEmptied } from './erase/check-erasures.ts'
import { type Projector, RecordRefused } from './projector.ts'

const PAGE = 1000

/**
 * Lets the projectors follow all entries once more, of one member or of all; returns how many there were. An entry
 * whose content was destroyed has no effect any more, nor has one that only made sense on top of such an entry.
 */
export async function replayEntries(
  tx: Transaction,
  projectors: ReadonlyArray<Projector>,
  memberId?: string,
): Promise<number> {
  const whose = memberId === undefined ? {} : { memberId }
  const incomplete = new Set(
    (await tx.ledgerEntry.findMany({ where: { payload: '', ...whose }, select: { memberId: true } })).map(
      (row) => row.memberId,
    ),
  )
  let last = 0
  for (let count = 0; ;) {
    const rows = await tx.ledgerEntry.findMany({
      where: { arrival: { gt: last }, ...whose },
      orderBy: { arrival: 'asc' },
      take: PAGE,
    })
    for (const row of rows)
      for (const projector of projectors)
        if (projector.kinds.includes(row.kind) && !isEmptied(row))
          await projector.apply(tx, entryOf(row)).catch((error: unknown) => {
            if (!(error instanceof RecordRefused && incomplete.has(row.memberId))) throw error
          })
    count += rows.length
    last = rows.at(-1)?.arrival ?? last
    if (rows.length < PAGE) return count
  }
}
