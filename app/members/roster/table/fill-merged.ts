import { columnOf } from './column-of.ts'
import type { Row } from './table.ts'

/** A block of merged cells; rows from 1, column from 0. */
export type Merge = { column: number; fromRow: number; toRow: number }

const MAX_FILLED = 1_000_000

/** `B3:B9` → the part of it that matters here: its left column. Null when it covers one row only. */
export function readMerge(reference: string): Merge | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(reference)
  const column = columnOf(match?.[1] ?? '')
  const fromRow = Number(match?.[2])
  const toRow = Number(match?.[3])
  return column === null || !(toRow > fromRow) ? null : { column, fromRow, toRow }
}

/**
 * Rosters merge the cell of a branch over all its members: the value belongs to every row of the block.
 * Filled downwards only, so that a title across the sheet does not become the content of every column.
 */
export function fillMerged(rows: ReadonlyArray<Row>, merges: ReadonlyArray<Merge>): ReadonlyArray<Row> {
  const byNumber = new Map(rows.map((row) => [row.number, [...row.cells]]))
  let filled = 0
  for (const { column, fromRow, toRow } of merges) {
    const value = byNumber.get(fromRow)?.[column]
    if (!value) continue
    for (let number = fromRow + 1; number <= toRow && filled < MAX_FILLED; number++, filled++) {
      const cells = byNumber.get(number)
      if (!cells) continue
      while (cells.length < column) cells.push(null)
      cells[column] ??= value
    }
  }
  return rows.map((row) => ({ number: row.number, cells: byNumber.get(row.number) ?? row.cells }))
}
