import { formatInstant } from '#app/platform/clock.ts'
import type { LedgerItem } from './find-ledger-year.server.ts'

/** The columns of the exported table: head and value of a cell. */
export const LEDGER_COLUMNS: ReadonlyArray<{
  key: string
  title: string
  width: number
  value: (item: LedgerItem) => string | number
}> = [
  { key: 'number', title: '序号', width: 8, value: ({ counter }) => counter + 1 },
  { key: 'at', title: '时间', width: 22, value: ({ occurredAt }) => formatInstant(occurredAt) },
  { key: 'title', title: '事项', width: 48, value: ({ title }) => title },
  {
    key: 'details',
    title: '说明',
    width: 56,
    value: ({ details, flags }) => [...details, ...flags.map((flag) => `存疑：${flag}`)].join('；'),
  },
  {
    key: 'credit',
    title: '学时',
    width: 8,
    value: ({ creditTenths }) => (creditTenths === null ? '' : creditTenths / 10),
  },
  { key: 'enteredBy', title: '录入', width: 12, value: ({ byOther }) => (byOther ? '组织代录' : '本人') },
  {
    key: 'position',
    title: '存证',
    width: 18,
    value: ({ position }) => (position === null ? '待存证' : `总台账第 ${position} 号`),
  },
]
