import { addDays, type Day } from '#app/platform/clock.ts'
import { cleanText, compactText } from './clean-text.ts'
import { UNIT_FIELDS, type Field, type UnitField } from './fields.ts'
import type { Finding, Reading } from './finding.ts'
import { readPoliticalStatus } from './political-status.ts'
import { readDay } from './read-day.ts'
import { readEmployeeNumber } from './read-employee-number.ts'
import { readName } from './read-name.ts'
import { readPosts } from './read-posts.ts'
import { readState } from './read-state.ts'
import type { Column, Person, RosterRow } from './roster.ts'
import type { Cell, Row } from './table/table.ts'
import { splitUnitNames } from './unit-key.ts'

/** The founding of the Party: nobody joined before. */
const FOUNDED: Day = '1921-07-01'
const MAX_UNIT_NAME = 60

/** A row of a person, or a row that is none (a note, a total, the head again). */
export type ReadRow = { kind: 'person'; row: RosterRow } | { kind: 'note'; row: number; text: string }

/** Reads one row by the columns' fields. Any cells get an answer; what is wrong becomes a finding. */
export function readRow(row: Row, columns: ReadonlyArray<Column>, today: Day): ReadRow {
  const cellOf = (field: Field): Cell | null => {
    const column = columns.find((other) => other.field === field)
    return (column && row.cells[column.index]) ?? null
  }
  if (isNote(row, cellOf, columns)) return { kind: 'note', row: row.number, text: shownRow(row) }
  const findings: Array<Finding> = []
  const take = <T>(field: Field, reading: Reading<T>): T | null => {
    if (reading.refusal)
      findings.push({ row: row.number, field, severity: 'refused', sentence: reading.refusal })
    if (reading.notice)
      findings.push({ row: row.number, field, severity: 'notice', sentence: reading.notice })
    return reading.value
  }
  const number = readEmployeeNumber(cellOf('employeeNumber'))
  const employeeNumber = take('employeeNumber', required(number, '没有工号，请补上'))
  const name = take('name', required(readName(cellOf('name')), '没有姓名，请补上'))
  const stateHead = columns.find((column) => column.field === 'state')?.head ?? ''
  const rest = {
    units: readUnits(cellOf, take),
    posts: take('posts', readPosts(cellOf('posts'))),
    politicalStatus: take('politicalStatus', readPoliticalStatus(cellOf('politicalStatus'))),
    joinedPartyOn: take('joinedPartyOn', within(readDay(cellOf('joinedPartyOn')), FOUNDED, today)),
    joinedUnitOn: take('joinedUnitOn', within(readDay(cellOf('joinedUnitOn')), FOUNDED, addDays(today, 366))),
    state: take('state', readState(cellOf('state'), stateHead)),
    leftOn: take('leftOn', within(readDay(cellOf('leftOn')), FOUNDED, addDays(today, 366))),
  }
  const refused =
    findings.some((finding) => finding.severity === 'refused') || employeeNumber === null || name === null
  const person: Person | null = refused
    ? null
    : { row: row.number, employeeNumber, fromNumber: number.fromNumber, name, ...rest }
  return {
    kind: 'person',
    row: {
      row: row.number,
      employeeNumber: employeeNumber ?? shownCell(cellOf('employeeNumber')),
      name: name ?? shownCell(cellOf('name')),
      person,
      findings,
    },
  }
}

function required<R extends Reading<string>>(reading: R, refusal: string): R {
  return reading.value === null && !reading.refusal ? { ...reading, refusal } : reading
}

function within(reading: Reading<Day>, from: Day, to: Day): Reading<Day> {
  if (reading.value === null || (reading.value >= from && reading.value <= to)) return reading
  return { value: null, refusal: `日期 ${reading.value} ${reading.value < from ? '过早' : '在将来'}，请核对` }
}

function readUnits(
  cellOf: (field: Field) => Cell | null,
  take: <T>(field: Field, reading: Reading<T>) => T | null,
): Person['units'] {
  return UNIT_FIELDS.flatMap((field) => {
    const names = take(field, readUnitNames(cellOf(field)))
    return (names ?? []).map((name): { field: UnitField; name: string } => ({ field, name }))
  })
}

function readUnitNames(cell: Cell | null): Reading<ReadonlyArray<string>> {
  if (cell === null) return { value: null }
  if (cell.kind !== 'text')
    return { value: null, refusal: `党组织名称“${cell.text.slice(0, 20)}”不是文字，请核对` }
  const names = splitUnitNames(cell.text)
  if (names.length > 8 || names.some((name) => name.length > MAX_UNIT_NAME))
    return { value: null, refusal: '党组织名称过长，请核对' }
  if (names.some((name) => name.includes('\ufffd') || !name.isWellFormed()))
    return { value: null, refusal: '党组织名称里有乱码，请核对原始名册' }
  return { value: names }
}

const TOTAL = /^(合计|总计|小计|共计|总人数|人数)/
const NOTE = /^(注[:：1-9（(]|注$|说明|备注|制表|填表|审核|审批|负责人|统计|单位[:：]|以上|以下|填报)/

/** Notes and totals have no 工号 and no name of their own, or begin with the words of such rows. */
function isNote(row: Row, cellOf: (field: Field) => Cell | null, columns: ReadonlyArray<Column>): boolean {
  const number = cellOf('employeeNumber')
  const name = cellOf('name')
  if (number === null && name === null) return true
  const first = row.cells.find((cell) => cell !== null)
  const start = first?.kind === 'text' ? compactText(first.text) : ''
  if (TOTAL.test(start) || (NOTE.test(start) && !isPlainNumber(number))) return true
  if (
    name === null &&
    number?.kind === 'text' &&
    !isPlainNumber(number) &&
    compactText(number.text).length > 12
  )
    return true
  return columns
    .filter(({ field }) => field)
    .every(({ index, head }) => shownCell(row.cells[index] ?? null) === head)
}

function isPlainNumber(cell: Cell | null): boolean {
  return cell !== null && readEmployeeNumber(cell).value !== null
}

function shownCell(cell: Cell | null): string {
  return cell === null ? '' : compactText(cell.text).toWellFormed().slice(0, 60)
}

function shownRow(row: Row): string {
  return cleanText(row.cells.flatMap((cell) => (cell ? [cell.text] : [])).join(' '))
    .toWellFormed()
    .slice(0, 80)
}
