import writeXlsxFile from 'write-excel-file/node'
import { formatInstant } from '#app/platform/clock.ts'
import { FAULT_WORDS, type Fault } from './fault.ts'

const HEAD = ['所在组织', '姓名', '工号', '承诺书', '年度', '情况', '签署时间', '台账记录']

/** 漏签, 错签 and missing reports as a workbook: one sheet, the columns as shown on the page. */
export async function exportFaults(year: number, faults: ReadonlyArray<Fault>): Promise<Buffer> {
  const head = HEAD.map((value) => ({ value, fontWeight: 'bold' as const }))
  const lines = faults.map((fault) => [
    { value: fault.unitName },
    { value: fault.name },
    { value: fault.employeeNumber },
    { value: fault.title },
    { value: year, type: Number },
    { value: FAULT_WORDS[fault.kind] },
    { value: fault.signedAt ? formatInstant(fault.signedAt) : '' },
    { value: fault.entryId ?? '' },
  ])
  const columns = [24, 12, 14, 30, 8, 26, 20, 38].map((width) => ({ width }))
  return writeXlsxFile([head, ...lines], {
    columns,
    sheet: '漏签错签和未交报告',
    stickyRowsCount: 1,
  }).toBuffer()
}
