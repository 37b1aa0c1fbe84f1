import type { StandingCount } from '#app/obligations/count-standings.server.ts'
import { addTallies, count, EMPTY_TALLY, type Tally } from './tally.ts'
import { branchBelow, type Unit } from './unit.ts'

/** A row of the overview: a unit with everything below it, or the members of the focused unit itself. */
export type OverviewRow = {
  unit: Unit
  /** Whether these are the unit's own members only, not those of units below. */
  own: boolean
  /** Whether the unit has no units below it. */
  leaf: boolean
  /** One tally for each obligation, in the order given. */
  tallies: Array<Tally>
  total: Tally
}

/**
 * Sums counts of single units up to the units directly below the focus. Members of the focused unit itself get a
 * row of their own, so that the rows always add up to the whole.
 */
export function rollUp(
  counts: ReadonlyArray<StandingCount>,
  obligationIds: ReadonlyArray<string>,
  units: ReadonlyArray<Unit>,
  shown: ReadonlyArray<Unit>,
  focus: Unit | null,
): Array<OverviewRow> {
  const pathOf = new Map(units.map((unit) => [unit.id, unit.path]))
  const sums = new Map<string, Tally>()
  for (const entry of counts) {
    const path = pathOf.get(entry.unitId)
    const row = path === undefined ? null : rowPath(path, shown, focus)
    if (row === null) continue
    const key = `${row} ${entry.obligationId}`
    sums.set(key, count(sums.get(key) ?? EMPTY_TALLY, entry))
  }
  const tallies = (path: string) => obligationIds.map((id) => sums.get(`${path} ${id}`) ?? EMPTY_TALLY)
  const parents = new Set(units.map((unit) => parentPath(unit.path)))
  const rows = shown.map((unit) => toRow(unit, false, !parents.has(unit.path), tallies(unit.path)))
  const hasOwn = focus !== null && obligationIds.some((id) => sums.has(`${focus.path} ${id}`))
  return hasOwn ? [toRow(focus, true, rows.length === 0, tallies(focus.path)), ...rows] : rows
}

/** The sum of all rows, by obligation and in all. */
export function totalOf(rows: ReadonlyArray<OverviewRow>): Pick<OverviewRow, 'tallies' | 'total'> {
  const columns = rows[0]?.tallies.length ?? 0
  const tallies = Array.from({ length: columns }, (_, column) =>
    rows.reduce((sum, row) => addTallies(sum, row.tallies[column] ?? EMPTY_TALLY), EMPTY_TALLY),
  )
  return { tallies, total: tallies.reduce(addTallies, EMPTY_TALLY) }
}

function rowPath(path: string, shown: ReadonlyArray<Unit>, focus: Unit | null): string | null {
  if (focus !== null) return path === focus.path ? path : branchBelow(focus.path, path)
  return shown.find((unit) => path.startsWith(unit.path))?.path ?? null
}

function parentPath(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)
}

function toRow(unit: Unit, own: boolean, leaf: boolean, tallies: Array<Tally>): OverviewRow {
  return { unit, own, leaf, tallies, total: tallies.reduce(addTallies, EMPTY_TALLY) }
}
