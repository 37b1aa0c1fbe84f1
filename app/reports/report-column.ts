/**
 * A column of a report: the page and the exported workbook are made of the same ones, so that an export holds exactly
 * what was shown.
 */
export type ReportColumn<Row> = {
  key: string
  title: string
  /** Numbers stay numbers in a workbook, everything else is text. */
  value: (row: Row) => string | number
  sortable?: boolean | undefined
  /** Set right in a table though its values are words, such as rates. */
  numeric?: boolean | undefined
  /** Stays on one line in a table of a wide screen. */
  whole?: boolean | undefined
  /** Width in a workbook, in characters. */
  width?: number | undefined
}
