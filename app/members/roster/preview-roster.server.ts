import type { Unit } from '#app/members/units/unit.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import type { ImportChoices } from './choices.server.ts'
import type { Importer } from './importer.ts'
import { loadState } from './load-state.server.ts'
import type { CurrentState, RosterPlan } from './plan.ts'
import { planRoster } from './plan-roster.ts'
import { readRoster } from './read-roster.ts'
import type { Roster } from './roster.ts'
import { readWorkbook } from './table/read-workbook.server.ts'
import type { FileRefusal } from './table/table.ts'

export type ReadFile = { ok: true; roster: Roster; form: string } | { ok: false; reason: FileRefusal }

/** Reads a file as a roster, by the importer's choices. */
export function readRosterFile(bytes: Buffer, choices: ImportChoices, today: Day): ReadFile {
  const read = readWorkbook(bytes)
  if (!read.ok) return read
  const roster = readRoster(read.workbook, choices, today)
  return roster ? { ok: true, roster, form: read.workbook.form } : { ok: false, reason: 'no-sheet' }
}

export type Preview = {
  plan: RosterPlan
  state: CurrentState
  /** Changes when anything that the plan shows or does changes. */ hash: string
}

/** What importing the roster would do now. */
export async function previewRoster(
  database: Readable,
  importer: Importer,
  scope: Unit,
  roster: Roster,
  choices: ImportChoices,
  today: Day,
): Promise<Preview> {
  const numbers = roster.rows.flatMap(({ person }) => (person ? [person.employeeNumber] : []))
  const state = await loadState(database, importer, scope, numbers)
  const plan = planRoster(roster, state, choices, today)
  return { plan, state, hash: planHash(plan) }
}

/** What was shown is bound to what is done: every row with the member's facts before and after, new units, leavers. */
function planHash(plan: RosterPlan): string {
  const rows = plan.rows.map(({ row, outcome, memberId, before, after }) => ({
    row,
    outcome,
    memberId,
    before,
    after,
  }))
  const units = plan.unknownUnits.map(({ key, parent }) => ({ key, parent }))
  const leavers = plan.markLeavers ? plan.absent.map(({ memberId }) => memberId) : []
  return sha256(canonicalJson({ rows, units, leavers }))
}
