import writeXlsxFile from 'write-excel-file/node'
import { dayOf, formatInstant } from '#app/platform/clock.ts'
import type { Pledge } from './pledge.ts'
import { missingWord, ROLL_STATE_WORDS, rollStateOf, type RollRow } from './roll-filter.ts'

/** The roll as a workbook: one sheet, the columns as shown on the page. */
export async function exportRoll(
  pledge: Pledge,
  year: number,
  thisYear: number,
  rows: ReadonlyArray<RollRow>,
): Promise<Buffer> {
  const words = { ...ROLL_STATE_WORDS, missing: missingWord(year, thisYear) }
  const head = ['所在组织', '姓名', '工号', '签署情况', '签署时间', '承诺书', '年度', '台账记录'].map(
    (value) => {
      return { value, fontWeight: 'bold' as const }
    },
  )
  const lines = rows.map((row) => [
    { value: row.unitName },
    { value: row.name },
    { value: row.employeeNumber },
    { value: words[rollStateOf(row, pledge.version)] },
    { value: row.signedAt ? formatInstant(row.signedAt) : '' },
    { value: pledge.title },
    { value: year, type: Number },
    { value: row.entryId ?? '' },
  ])
  const columns = [24, 12, 14, 14, 20, 28, 8, 38].map((width) => ({ width }))
  return writeXlsxFile([head, ...lines], {
    columns,
    sheet: '廉洁承诺签署情况',
    stickyRowsCount: 1,
  }).toBuffer()
}

/** 廉洁承诺书-2026年度-签署情况-2026-11-22.xlsx */
export function rollFileName(pledge: Pledge, year: number, now: string): string {
  return `${pledge.title}-${year}年度-签署情况-${dayOf(now)}.xlsx`
}
