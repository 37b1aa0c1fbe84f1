import writeExcelFile from 'write-excel-file/node'
import type { DraftQuestion } from '../draft-question.ts'
import { OWN_SHEET, PART_COLUMNS, PART_LETTERS, PLAIN_COLUMNS, sheetRows } from './sheet-row.ts'

/** Questions as a table that others can read and that comes back to the letter. Every cell is text: nothing is computed. */
export function writeOwnWorkbook(drafts: ReadonlyArray<DraftQuestion>): Promise<Buffer> {
  const rows = drafts.flatMap((draft, index) => sheetRows(draft, index + 1))
  const used = PART_LETTERS.filter((letter) =>
    rows.some((row) => PART_COLUMNS.some((title) => (row[`${title}${letter}`] ?? '') !== '')),
  )
  const titles = [
    ...PLAIN_COLUMNS,
    ...PART_COLUMNS.flatMap((title) => used.map((letter) => `${title}${letter}`)),
  ]
  const cell = (value: string) => ({ value, type: String })
  const head = titles.map((title) => ({ ...cell(title), fontWeight: 'bold' as const }))
  return writeExcelFile([
    {
      sheet: OWN_SHEET,
      data: [head, ...rows.map((row) => titles.map((title) => (row[title] ? cell(row[title]) : null)))],
      columns: titles.map((title) => ({ width: title === '题干' ? 50 : 14 })),
      stickyRowsCount: 1,
    },
  ]).toBuffer()
}
