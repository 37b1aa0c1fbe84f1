import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { withinScopes, withinUnit } from '#app/members/units/within-scopes.server.ts'
import { countStandings } from '#app/obligations/count-standings.server.ts'
import { findObligations } from '#app/obligations/find-obligations.server.ts'
import type { Obligation } from '#app/obligations/obligation.ts'
import { findUnits } from '#app/members/units/find-units.server.ts'
import type { ReportFilter } from './report-filter.ts'
import { rollUp, type OverviewRow } from './roll-up.ts'
import { unitsBelow, wayTo, type Unit } from './unit.ts'

/** The branch-by-branch view: units by obligations in force. */
export type Overview = {
  /** The unit looked into; null when the viewer has several subtrees side by side. */
  focus: Unit | null
  way: Array<Unit>
  /** What can be chosen: the units and the obligations in force that the viewer may see. */
  units: Array<Unit>
  choices: Array<{ id: string; title: string }>
  /** The obligations shown, as columns. */
  obligations: Array<Obligation>
  rows: Array<OverviewRow>
}

/** Branch by branch below the asked unit, or below the top of what the viewer may see. Three queries at any size. */
export async function findOverview(
  database: Readable,
  scopes: ReadonlyArray<string>,
  filter: ReportFilter,
  today: Day,
): Promise<Overview> {
  const units = await findUnits(database, scopes)
  const focus = findFocus(units, scopes, filter.unitId)
  const inForce = (await findObligations(database, scopes)).filter((one) => one.withdrawnAt === null)
  const obligations = inForce.filter((one) => concerns(one, focus, filter))
  const counts = await countStandings(database, obligations, today, conditionOf(scopes, focus, filter))
  const shown =
    focus === null ? units.filter((unit) => scopes.includes(unit.path)) : unitsBelow(units, focus.path)
  const ids = obligations.map((obligation) => obligation.id)
  return {
    focus,
    way: focus === null ? [] : wayTo(units, focus.path),
    units,
    choices: inForce.map(({ id, title }) => ({ id, title })),
    obligations,
    rows: rollUp(counts, ids, units, shown, focus),
  }
}

/** The unit asked for if it may be seen, otherwise the top; several subtrees have no common top to show. */
export function findFocus(
  units: ReadonlyArray<Unit>,
  scopes: ReadonlyArray<string>,
  unitId: string | null,
): Unit | null {
  const asked = units.find((unit) => unit.id === unitId)
  if (asked) return asked
  const tops = units.filter((unit) => scopes.includes(unit.path))
  return tops.length === 1 ? (tops[0] ?? null) : null
}

/** Which members a filter lets through, over `m` and `u`. */
export function conditionOf(
  scopes: ReadonlyArray<string>,
  focus: Unit | null,
  filter: ReportFilter,
): Prisma.Sql {
  const parts = [withinScopes(scopes)]
  if (focus !== null) parts.push(withinUnit(focus.path))
  if (filter.post !== null) {
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "MemberPost" f WHERE f."memberId" = m."id" AND f."post" = ${filter.post})`,
    )
  }
  if (filter.words !== '') {
    const pattern = `%${filter.words.toLowerCase().replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`
    parts.push(
      Prisma.sql`(lower(m."name") LIKE ${pattern} ESCAPE '\\' OR lower(m."employeeNumber") LIKE ${pattern} ESCAPE '\\')`,
    )
  }
  return Prisma.join(parts, ' AND ')
}

function concerns(obligation: Obligation, focus: Unit | null, filter: ReportFilter): boolean {
  if (filter.obligationId !== null && obligation.id !== filter.obligationId) return false
  if (focus === null) return true
  return obligation.unitPath.startsWith(focus.path) || focus.path.startsWith(obligation.unitPath)
}
