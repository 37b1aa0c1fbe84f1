import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** A signed tree head as it is listed; `root` in hexadecimal, `witnesses` by name. */
export type CheckpointLine = { size: number; root: string; signedAt: Instant; witnesses: Array<string> }

const PER_PAGE = 50

/**
 * Signed tree heads, newest first: those smaller than `before`, or the newest when it is null. `next` is the `before`
 * of the following page, null on the last one.
 */
export async function findCheckpoints(
  database: Readable,
  before: number | null,
): Promise<{ lines: Array<CheckpointLine>; next: number | null }> {
  const rows = await database.ledgerCheckpoint.findMany({
    where: before === null ? {} : { size: { lt: before } },
    orderBy: { size: 'desc' },
    take: PER_PAGE + 1,
    select: { size: true, root: true, signedAt: true },
  })
  const shown = rows.slice(0, PER_PAGE)
  const cosignatures = await database.ledgerCosignature.findMany({
    where: { size: { in: shown.map(({ size }) => size) } },
    select: { size: true, witness: { select: { name: true } } },
    orderBy: { cosignedAt: 'asc' },
  })
  const lines = shown.map((row) => {
    const given = cosignatures.filter(({ size }) => size === row.size)
    return { ...row, witnesses: given.map(({ witness }) => witness.name) }
  })
  return { lines, next: rows.length > PER_PAGE ? (shown.at(-1)?.size ?? null) : null }
}
