import { mayStandUnder, unitKindTitle } from '#app/members/units/unit-kind.ts'
import { inTreeOrder } from '#app/members/units/unit.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import type { PendingImport } from './find-import.server.ts'
import { OUTCOMES, type Outcome, type PlannedRow, type RosterPlan, type UnknownUnit } from './plan.ts'
import type { Preview } from './preview-roster.server.ts'
import type { Roster } from './roster.ts'
import { ROWS_PER_PAGE, rowWords, type RowWords } from './row-words.ts'

/** Names of people whom the file does not name are listed up to here; the downloaded report has all. */
const ABSENT_SHOWN = 200

/** The preview page as plain data. */
export type ImportView = {
  sheets: Roster['sheets']
  headerRow: number
  columns: ReadonlyArray<{ index: number; letter: string; head: string; field: string; doubtful: boolean }>
  missing: Roster['missing']
  notes: number
  unknownUnits: ReadonlyArray<{
    key: string
    name: string
    kind: string
    rows: number
    chosen: string
    options: ReadonlyArray<{ value: string; label: string }>
  }>
  absent: {
    total: number
    shown: ReadonlyArray<{ memberId: string; employeeNumber: string; name: string; unitName: string }>
    mark: boolean
  }
  counts: RosterPlan['counts']
  writes: number
  rows: ReadonlyArray<RowWords>
  rowCount: number
  hash: string
}

/** Rows with an outcome, or all that are told about (everything but the unchanged). */
function selectRows(plan: RosterPlan, show: Outcome | null): ReadonlyArray<PlannedRow> {
  return plan.rows.filter(({ outcome }) => (show ? outcome === show : outcome !== 'unchanged'))
}

export function importView(
  roster: Roster,
  { plan, state, hash }: Preview,
  show: Outcome | null,
  page: number,
): ImportView {
  const rows = selectRows(plan, show)
  const from = (page - 1) * ROWS_PER_PAGE
  const leavers = plan.markLeavers ? plan.absent.length : 0
  return {
    sheets: roster.sheets,
    headerRow: roster.headerRow,
    columns: roster.columns.map(({ index, letter, head, field, doubtful }) => ({
      index,
      letter,
      head,
      field: field ?? '',
      doubtful,
    })),
    missing: roster.missing,
    notes: roster.notes.length,
    unknownUnits: plan.unknownUnits.map((unit) => ({
      ...{
        key: unit.key,
        name: unit.name,
        kind: unitKindTitle(unit.kind),
        rows: unit.rows,
        chosen: unit.parent ?? '',
      },
      options: parentOptions(unit, plan.unknownUnits, state),
    })),
    absent: {
      total: plan.absent.length,
      shown: plan.absent.slice(0, ABSENT_SHOWN).map(({ memberId, employeeNumber, name, unitName }) => ({
        memberId,
        employeeNumber,
        name,
        unitName,
      })),
      mark: plan.markLeavers,
    },
    counts: plan.counts,
    writes: leavers + plan.rows.filter(({ after }) => after !== null).length,
    rows: rows.slice(from, from + ROWS_PER_PAGE).map(rowWords),
    rowCount: rows.length,
    hash,
  }
}

/** Where an unknown unit may be created; the place that the file itself suggests comes first. */
function parentOptions(
  unit: UnknownUnit,
  unknown: ReadonlyArray<UnknownUnit>,
  state: Preview['state'],
): Array<{ value: string; label: string }> {
  const scoped = inTreeOrder(state.units.filter(({ path }) => path.startsWith(state.scope.path)))
  const known = scoped.filter((other) => mayStandUnder(unit.kind, other.kind))
  const created = unknown.filter(
    (other) =>
      other.key !== unit.key && mayStandUnder(unit.kind, other.kind) && other.key.length < unit.key.length,
  )
  const options = [
    ...unitOptions(known),
    ...created.map(({ key, name }) => ({ value: key, label: `${name}（新建）` })),
  ]
  const suggested = options.find(({ value }) => value === unit.suggestedParent)
  const first = suggested
    ? [{ value: suggested.value, label: `新建在“${suggested.label.trim()}”下（名册所写）` }]
    : []
  const others = options
    .filter(({ value }) => value !== suggested?.value)
    .map(({ value, label }) => ({ value, label: `新建在“${label.trim()}”下` }))
  return [{ value: '', label: '不新建，这些行不导入' }, ...first, ...others]
}

/** The outcome that the address asks to see. */
export function readShow(search: URLSearchParams): Outcome | null {
  return OUTCOMES.find(({ code }) => code === search.get('show'))?.code ?? null
}

/** A pending import as the head of its page shows it. */
export function importHead({ fileName, scope, content }: PendingImport): {
  fileName: string
  scopeName: string
  form: string
} {
  return { fileName, scopeName: scope.name, form: content.kind === 'pending' ? content.form : '' }
}
