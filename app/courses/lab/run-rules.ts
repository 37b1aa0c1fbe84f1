import { daysBetween } from '#app/platform/clock.ts'
import type { LedgerRow } from './ledger-row.ts'
import { fieldOf } from './ledger-row.ts'
import { LEVELS, type Condition, type Grouping, type Level, type Rule } from './rule.ts'

/** A row that was hit: by which rules (their places in the list), and the gravest of their levels. */
export type Hit = { no: string; rules: Array<number>; level: Level }

/** The rows that the rules hit, by 凭证号. The same in the browser and on the server. */
export function runRules(rows: ReadonlyArray<LedgerRow>, rules: ReadonlyArray<Rule>): Map<string, Hit> {
  const hits = new Map<string, Hit>()
  for (const [place, rule] of rules.entries())
    for (const { no } of rowsHit(rows, rule)) {
      const before = hits.get(no)
      const level =
        before && LEVELS.indexOf(before.level) > LEVELS.indexOf(rule.level) ? before.level : rule.level
      hits.set(no, { no, rules: [...(before?.rules ?? []), place], level })
    }
  return hits
}

/** The rows that one rule hits, in the order of the ledger. A rule without conditions looks at every row. */
export function rowsHit(rows: ReadonlyArray<LedgerRow>, rule: Rule): Array<LedgerRow> {
  const { conditions, mode, grouping } = rule
  if (conditions.length === 0 && !grouping) return []
  const met = (row: LedgerRow) =>
    conditions.length === 0 ||
    (mode === 'all'
      ? conditions.every((condition) => meets(row, condition))
      : conditions.some((condition) => meets(row, condition)))
  const chosen = rows.filter(met)
  return grouping ? groupedRows(chosen, grouping) : chosen
}

/** Whether a row meets a condition; one that cannot be read meets nothing. */
export function meets(row: LedgerRow, { field, comparison, value }: Condition): boolean {
  const own = row[field]
  const given = value.trim()
  if (comparison === 'same') {
    const other = Object.entries(row).find(([name]) => name === given)?.[1]
    return own !== '' && own === other
  }
  if (given === '') return false
  if (comparison === 'has') return String(own).includes(given)
  const isNumber = fieldOf(field).type === 'number'
  const wanted = isNumber ? Number(given) : given
  if (isNumber && Number.isNaN(wanted)) return false
  if (comparison === 'is') return own === wanted
  if (comparison === 'not') return own !== wanted
  return comparison === 'min' ? own >= wanted : own <= wanted
}

function groupedRows(
  rows: ReadonlyArray<LedgerRow>,
  { by, days, measure, least }: Grouping,
): Array<LedgerRow> {
  const groups = new Map<string, Array<LedgerRow>>()
  for (const row of rows) {
    const key = String(row[by])
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const hit = new Set<string>()
  for (const group of groups.values()) {
    const inTime = group.sort((one, other) => one.day.localeCompare(other.day))
    for (const first of inTime) {
      const span = inTime.filter(({ day }) => isWithin(first.day, day, days))
      const amount = span.reduce((sum, row) => sum + row.amount, 0)
      if ((measure === 'count' ? span.length : amount) >= least) for (const { no } of span) hit.add(no)
    }
  }
  return rows.filter(({ no }) => hit.has(no))
}

/** A span of 3 days from Monday holds Monday, Tuesday and Wednesday. */
function isWithin(first: string, day: string, days: number): boolean {
  if (days === 0) return true
  const distance = daysBetween(first, day)
  return distance >= 0 && distance < days
}
