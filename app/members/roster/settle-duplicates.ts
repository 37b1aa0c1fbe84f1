import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Finding } from './finding.ts'
import { numberKey } from './read-employee-number.ts'
import type { RosterRow } from './roster.ts'

/** Rows after looking at all of them together; `repeats` say the same as an earlier row and are left out. */
export type SettledRows = {
  rows: ReadonlyArray<RosterRow>
  repeats: ReadonlyArray<{ row: number; text: string }>
}

/**
 * The same 工号 twice: rows that say the same are one, rows that contradict each other are all refused, because nobody
 * but the importer can tell which is right. Two people of one name are told about and kept.
 */
export function settleDuplicates(rows: ReadonlyArray<RosterRow>): SettledRows {
  const byNumber = groupBy(
    rows.filter((row) => row.employeeNumber !== ''),
    (row) => numberKey(row.employeeNumber),
  )
  const byName = groupBy(
    rows.filter((row) => row.person !== null),
    (row) => row.name,
  )
  const repeats: Array<{ row: number; text: string }> = []
  const settled = rows.flatMap((row): Array<RosterRow> => {
    const same = byNumber.get(numberKey(row.employeeNumber)) ?? [row]
    if (same.length > 1 && !same.every((other) => content(other) === content(row)))
      return [contradicted(row, same)]
    if (same[0] !== row && row.person) {
      repeats.push({ row: row.row, text: `与第 ${same[0]?.row} 行完全相同，只按一行处理` })
      return []
    }
    const namesakes = (byName.get(row.name) ?? []).filter(
      (other) => other.employeeNumber !== row.employeeNumber,
    )
    return [namesakes.length > 0 ? withNamesakes(row, namesakes) : row]
  })
  return { rows: settled, repeats }
}

function content(row: RosterRow): string {
  if (row.person === null) return `refused ${row.row}`
  // Neither the place in the file nor the type of the cell is part of what the row says.
  const said = {
    ...row.person,
    row: 0,
    fromNumber: false,
    employeeNumber: numberKey(row.person.employeeNumber),
  }
  return canonicalJson(said)
}

function contradicted(row: RosterRow, same: ReadonlyArray<RosterRow>): RosterRow {
  const others = listRows(same.filter((other) => other !== row))
  const finding: Finding = {
    row: row.row,
    field: 'employeeNumber',
    severity: 'refused',
    sentence: `工号与第 ${others} 行相同而内容不同，请核对后只留一行`,
  }
  return { ...row, person: null, findings: [...row.findings, finding] }
}

function withNamesakes(row: RosterRow, namesakes: ReadonlyArray<RosterRow>): RosterRow {
  const finding: Finding = {
    row: row.row,
    field: 'name',
    severity: 'notice',
    sentence: `与第 ${listRows(namesakes)} 行同名，按工号分为两人`,
  }
  return { ...row, findings: [...row.findings, finding] }
}

function listRows(rows: ReadonlyArray<RosterRow>): string {
  const numbers = rows
    .slice(0, 5)
    .map((row) => row.row)
    .join('、')
  return rows.length > 5 ? `${numbers} 等` : numbers
}

function groupBy<T>(items: ReadonlyArray<T>, keyOf: (item: T) => string): Map<string, Array<T>> {
  const groups = new Map<string, Array<T>>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
