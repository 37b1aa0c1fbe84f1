import { columnOf } from './column-of.ts'
import { fillMerged, readMerge, type Merge } from './fill-merged.ts'
import { makeCell, type CellContext } from './make-cell.ts'
import { scanXml } from './scan-xml.ts'
import { MAX_COLUMNS, MAX_ROWS, UnreadableFile, type Cell, type Row } from './table.ts'

const LAST_ROW_OF_A_SHEET = 1_048_576

/** Where the walk through the sheet stands. */
type Progress = {
  rows: Array<Row>
  merges: Array<Merge>
  rowNumber: number
  cells: Array<Cell | null>
  column: number
  cell: Record<string, string>
  value: string | null
  inValue: boolean
  inPhonetic: boolean
  hasFormula: boolean
}

/**
 * The rows of one worksheet that hold anything, in order, numbered as in the file; merged cells are filled downwards.
 * @throws UnreadableFile
 */
export function readSheet(xml: string, context: CellContext): ReadonlyArray<Row> {
  const progress: Progress = {
    rows: [],
    merges: [],
    rowNumber: 0,
    cells: [],
    column: -1,
    cell: {},
    value: null,
    inValue: false,
    inPhonetic: false,
    hasFormula: false,
  }
  scanXml(xml, {
    open: (name, attributes) => openElement(progress, name, attributes),
    close: (name) => closeElement(progress, name, context),
    text(text) {
      if (progress.inValue && !progress.inPhonetic) progress.value = (progress.value ?? '') + text
    },
  })
  const rows = progress.rows.sort((left, right) => left.number - right.number)
  return fillMerged(rows, progress.merges)
}

function openElement(progress: Progress, name: string, attributes: () => Record<string, string>): void {
  if (name === 'c') startCell(progress, attributes())
  else if (name === 'row') startRow(progress, attributes()['r'])
  else if (name === 'v' || name === 't') progress.inValue = true
  else if (name === 'rPh') progress.inPhonetic = true
  else if (name === 'f') progress.hasFormula = true
  else if (name === 'mergeCell') {
    const merge = readMerge(attributes()['ref'] ?? '')
    if (merge) progress.merges.push(merge)
  }
}

function closeElement(progress: Progress, name: string, context: CellContext): void {
  if (name === 'v' || name === 't') progress.inValue = false
  else if (name === 'rPh') progress.inPhonetic = false
  else if (name === 'c') endCell(progress, context)
  else if (name === 'row' && progress.cells.some((cell) => cell !== null)) {
    if (progress.rows.length >= MAX_ROWS) throw new UnreadableFile('too-many-rows')
    progress.rows.push({
      number: progress.rowNumber,
      cells: Array.from(progress.cells, (cell) => cell ?? null),
    })
  }
}

/** The row number may be left out: then it is the next one. */
function startRow(progress: Progress, number: string | undefined): void {
  const given = Number(number)
  const usable = Number.isInteger(given) && given >= 1 && given <= LAST_ROW_OF_A_SHEET
  progress.rowNumber = usable ? given : progress.rowNumber + 1
  progress.cells = []
  progress.column = -1
}

function startCell(progress: Progress, attributes: Record<string, string>): void {
  progress.cell = attributes
  progress.value = null
  progress.hasFormula = false
  progress.column = columnOf(attributes['r'] ?? '') ?? progress.column + 1
}

function endCell(progress: Progress, context: CellContext): void {
  if (progress.column >= MAX_COLUMNS) return
  const { t: type, s: style } = progress.cell
  const cell = makeCell({ type, style, value: progress.value, hasFormula: progress.hasFormula }, context)
  if (cell) progress.cells[progress.column] = cell
}
