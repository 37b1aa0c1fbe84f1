import { compactText } from './clean-text.ts'
import { FIELDS, HEADS, headKey, type Field } from './fields.ts'
import type { Column } from './roster.ts'
import type { Row } from './table/table.ts'

/** Header rows lie near the top, under a title or two. */
const ROWS_LOOKED_AT = 30

export type Header = {
  row: number
  columns: ReadonlyArray<Column>
  /** Number of fields found. */ fields: number
}

/** The row that looks most like the head of a roster; with `chosen` that row, whatever it looks like. */
export function findHeader(rows: ReadonlyArray<Row>, chosen?: number): Header | null {
  const candidates =
    chosen === undefined ? rows.slice(0, ROWS_LOOKED_AT) : rows.filter((row) => row.number === chosen)
  const headers = candidates.map(readHeader)
  return headers.reduce<Header | null>(
    (best, next) => (best === null || score(next) > score(best) ? next : best),
    null,
  )
}

function score(header: Header): number {
  const has = (field: Field) => header.columns.some((column) => column.field === field)
  return (
    header.fields * 2 +
    (has('employeeNumber') ? 10 : 0) +
    (has('name') ? 10 : 0) +
    Math.min(header.columns.length, 20) / 100
  )
}

type Claim = { field: Field; column: number; rank: number }

function readHeader(row: Row): Header {
  const heads = row.cells.flatMap((cell, index) => {
    return cell?.kind === 'text'
      ? [{ index, text: compactText(cell.text).slice(0, 60), key: headKey(cell.text) }]
      : []
  })
  const claims = heads
    .flatMap(({ index, key }) => claimsOf(index, key))
    .sort((left, right) => left.rank - right.rank)
  const taken = new Map<number, Claim>()
  const rivals = new Set<number>()
  for (const claim of claims) {
    const rival = [...taken.values()].find((other) => other.field === claim.field)
    if (taken.has(claim.column)) continue
    if (!rival) taken.set(claim.column, claim)
    else if (claim.rank < LIKENESS && rival.rank < LIKENESS) rivals.add(claim.column).add(rival.column)
  }
  const columns = heads.map(({ index, text }): Column => {
    const claim = taken.get(index)
    return {
      index,
      letter: columnLetter(index),
      head: text,
      field: claim?.field ?? null,
      doubtful: (claim?.rank ?? 0) >= LIKENESS || rivals.has(index),
    }
  })
  return { row: row.number, columns, fields: taken.size }
}

/** Ranks from here on rest on likeness: the head contains a usual name. */
const LIKENESS = 1_000

function claimsOf(column: number, key: string): Array<Claim> {
  if (key === '' || key.length > 20) return []
  return FIELDS.flatMap(({ code }): Array<Claim> => {
    const exact = HEADS[code].indexOf(key)
    if (exact >= 0) return [{ field: code, column, rank: exact }]
    const like = HEADS[code].findIndex(
      (head, at) => head.length >= 2 && key.includes(head) && isSureEnough(code, at),
    )
    return like >= 0 && !/介绍人|联系人|书记姓名|配偶|家属/.test(key)
      ? [{ field: code, column, rank: LIKENESS + like }]
      : []
  })
}

/** General words such as 编号 or 小组 within a longer head mean too many things. */
function isSureEnough(field: Field, rank: number): boolean {
  return field !== 'employeeNumber' || rank < 10
}

/** 0 → A, 27 → AB. */
function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}
