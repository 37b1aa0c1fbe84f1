import { formatInstant } from '#app/platform/clock.ts'
import type { LogLine } from './find-log.server.ts'

type LogColumn = {
  key: string
  title: string
  value: (row: LogLine) => string
  /** Stays on one line in a table of a wide screen. */
  whole?: boolean
  /** Width in a workbook, in characters. */
  width?: number
}

/** The columns of the log of an exam, on the page and in a workbook. */
export const LOG_COLUMNS: ReadonlyArray<LogColumn> = [
  { key: 'at', title: '时间', value: ({ at }) => formatInstant(at), width: 22 },
  { key: 'actor', title: '操作人', value: ({ actor }) => actor, whole: true },
  { key: 'action', title: '操作', value: ({ action }) => action, whole: true, width: 18 },
  { key: 'candidate', title: '考生', value: ({ candidate }) => candidate || '—', width: 40 },
  { key: 'detail', title: '内容和原因', value: ({ detail }) => detail || '—', width: 80 },
]
