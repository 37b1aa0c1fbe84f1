import type { Day } from '#app/platform/clock.ts'
import { UNIT_FIELDS } from './fields.ts'
import { memberMatcher, zeroWidths } from './match-member.ts'
import { indexUnits } from './place-units.ts'
import type { CurrentState, Leaver, Outcome, PlanChoices, PlannedRow, RosterPlan } from './plan.ts'
import { planRow, type PlanContext } from './plan-row.ts'
import { numberKey } from './read-employee-number.ts'
import type { Person, Roster } from './roster.ts'
import { listUnknownUnits } from './unknown-units.ts'

/** Decides what importing the roster would do to the members as they are now. Pure: nothing is written. */
export function planRoster(
  roster: Roster,
  state: CurrentState,
  choices: PlanChoices,
  today: Day,
): RosterPlan {
  const people = roster.rows.flatMap((row): Array<Person> => (row.person ? [row.person] : []))
  const index = indexUnits(state)
  const unknownUnits = listUnknownUnits(
    people.map(({ units }) => units),
    index,
    choices,
  )
  const unknown = new Map(unknownUnits.map((unit) => [unit.key, unit]))
  const context: PlanContext = {
    index,
    unknown,
    match: memberMatcher(state, zeroWidths(people)),
    unitName: (id) => index.byId.get(id)?.name ?? unknown.get(id)?.name ?? '其他党组织',
    namesUnits: roster.columns.some(({ field }) => UNIT_FIELDS.some((unitField) => unitField === field)),
    today,
  }
  const rows = refuseSecondClaims(roster.rows.map((row) => planRow(row, context)))
  return {
    rows,
    unknownUnits,
    absent: listAbsent(roster, rows, state, context),
    markLeavers: choices.markLeavers,
    counts: countOutcomes(rows),
  }
}

/** Two rows can mean one member when a 工号 has lost its zeros: then neither is applied. */
function refuseSecondClaims(rows: ReadonlyArray<PlannedRow>): Array<PlannedRow> {
  const claims = new Map<string, number>()
  for (const { memberId } of rows) if (memberId) claims.set(memberId, (claims.get(memberId) ?? 0) + 1)
  return rows.map((row): PlannedRow => {
    if (!row.memberId || claims.get(row.memberId) === 1) return row
    const sentence = '另有一行指的是同一个人，请核对后只留一行'
    const findings = [
      ...row.findings,
      { row: row.row, field: 'employeeNumber' as const, severity: 'refused' as const, sentence },
    ]
    return { ...row, outcome: 'refused', memberId: null, before: null, after: null, changes: [], findings }
  })
}

/** Members of the scope of whom no row speaks, not even a refused one. */
function listAbsent(
  roster: Roster,
  rows: ReadonlyArray<PlannedRow>,
  state: CurrentState,
  context: PlanContext,
): Array<Leaver> {
  const named = new Set(roster.rows.map(({ employeeNumber }) => numberKey(employeeNumber)))
  const matched = new Set(rows.flatMap(({ memberId }) => (memberId ? [memberId] : [])))
  return state.members.flatMap((member): Array<Leaver> => {
    const { id, employeeNumber, name, unitId } = member
    const inScope = context.index.byId.get(unitId)?.path.startsWith(state.scope.path) ?? false
    const isNamed =
      matched.has(id) || named.has(numberKey(employeeNumber)) || named.has(employeeNumber.replace(/^0+/, ''))
    if (!inScope || isNamed || member.protected || member.leftOn !== null) return []
    return [{ memberId: id, employeeNumber, name, unitId, unitName: context.unitName(unitId) }]
  })
}

function countOutcomes(rows: ReadonlyArray<PlannedRow>): Record<Outcome, number> {
  const counts: Record<Outcome, number> = {
    new: 0,
    returned: 0,
    transferred: 0,
    changed: 0,
    left: 0,
    unchanged: 0,
    ignored: 0,
    refused: 0,
  }
  for (const { outcome } of rows) counts[outcome]++
  return counts
}
