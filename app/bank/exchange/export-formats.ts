/** What questions can be exported as. */
export const EXPORT_FORMATS = {
  xlsx: '表格（.xlsx）',
  'qti-3.0': 'QTI 3.0 题包',
  'qti-2.1': 'QTI 2.1 题包',
  gift: 'GIFT',
  moodle: 'Moodle XML',
} as const

export type ExportFormat = keyof typeof EXPORT_FORMATS

/** The format of this name; null when there is none. */
export function exportFormat(name: string): ExportFormat | null {
  for (const format of EXPORT_FORMAT_LIST) if (format === name) return format
  return null
}

/** In the order in which they are offered. */
export const EXPORT_FORMAT_LIST = ['xlsx', 'qti-3.0', 'qti-2.1', 'gift', 'moodle'] as const
