import type { Cell, Row, Sheet } from '#app/members/roster/table/table.ts'

type Line = { number: number; text: string }

/** The row below the heads of a table: |---|:---:|. It needs a bar, or any rule of dashes would be one. */
const DELIMITER = /^(?=.*\|)\|?(?:\s*:?-+:?\s*\|)*(?:\s*:?-+:?\s*)?$/u
const HEADING = /^#{1,6}\s+(?:.*\S)$/u

/** Tables in a text of Markdown, and the lines outside of them that are neither empty nor headings. */
export type MarkdownTables = { sheets: Array<Sheet>; outside: Array<{ place: string; words: string }> }

/**
 * The tables of GitHub Flavored Markdown (section 4.10) as sheets; rows have the numbers of their lines. A sheet is called what
 * the last heading above it says.
 */
export function readMarkdownTables(text: string): MarkdownTables {
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line, index): Line => ({ number: index + 1, text: line.replace(/^\s*>?\s*|\s+$/gu, '') }))
  const read: MarkdownTables = { sheets: [], outside: [] }
  let name = ''
  let rows: Array<Row> | null = null
  for (const [index, line] of lines.entries()) {
    const isRow = line.text.includes('|')
    if (isRow && DELIMITER.test(lines[index + 1]?.text ?? '')) {
      rows = [rowOf(line)]
      read.sheets.push({ name: name || `表格${read.sheets.length + 1}`, hidden: false, rows })
    } else if (rows && isRow) {
      if (!DELIMITER.test(line.text)) rows.push(rowOf(line))
    } else {
      rows = null
      if (HEADING.test(line.text)) name = line.text.replace(/^#+\s+|\s+#+$/gu, '')
      else if (line.text !== '') read.outside.push({ place: `第${line.number}行`, words: line.text })
    }
  }
  return read
}

function rowOf({ number, text }: Line): Row {
  const cells = text.replace(/^\||(?<!\\)\|$/gu, '').split(/(?<!\\)\|/u)
  return { number, cells: cells.map(cellOf) }
}

/** Breaks of lines are HTML there, and a backslash stands before a mark that means itself. */
function cellOf(words: string): Cell | null {
  const text = words
    .replace(/<br\s*\/?>/giu, '\n')
    .replaceAll('**', '')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .trim()
  return text === '' ? null : { kind: 'text', text }
}
