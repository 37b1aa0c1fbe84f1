import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './decode-text.ts'
import { MAX_COLUMNS, MAX_ROWS, UnreadableFile, type Cell, type Row, type Workbook } from './table.ts'

const DELIMITERS = [',', ';', '\t'] as const
const DELIMITER_NAMES = { ',': '逗号', ';': '分号', '\t': '制表符' } as const
type Delimiter = (typeof DELIMITERS)[number]

/**
 * A CSV file as a workbook of one sheet. Rows are numbered by record, as a spreadsheet program would show them.
 * @throws UnreadableFile
 */
export function readCsv(bytes: Uint8Array): Workbook {
  const { text, encoding } = decodeText(bytes)
  if (/^\s*<(!doctype\s+html|html|table|\?xml)/i.test(text)) throw new UnreadableFile('web-page')
  const delimiter = findDelimiter(text)
  const rows = readRecords(text, delimiter).flatMap((record, index): Array<Row> => {
    const cells = record.slice(0, MAX_COLUMNS).map(csvCell)
    return cells.some((cell) => cell !== null) ? [{ number: index + 1, cells }] : []
  })
  if (rows.length > MAX_ROWS) throw new UnreadableFile('too-many-rows')
  return {
    form: `CSV 文件，${encoding} 编码，${DELIMITER_NAMES[delimiter]}分隔`,
    sheets: [{ name: '名册', hidden: false, rows }],
  }
}

function readRecords(text: string, delimiter: Delimiter): Array<Array<string>> {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 100_000,
      to: MAX_ROWS * 2,
    })
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile('damaged')
    throw error
  }
}

/** The delimiter that splits the first lines into most fields; the line `sep=;` that Excel writes decides alone. */
function findDelimiter(text: string): Delimiter {
  const head = text.slice(0, 20_000)
  const stated = /^sep=([,;\t])\r?\n/.exec(head)?.[1]
  const bare = head.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best))
  return DELIMITERS.find((delimiter) => delimiter === stated) ?? most.delimiter
}

/** `="00123"` is how exports keep leading zeros through Excel. */
function csvCell(field: string): Cell | null {
  const text = /^="([^"]*)"$/.exec(field.trim())?.[1] ?? field
  return text.trim() === '' ? null : { kind: 'text', text }
}
