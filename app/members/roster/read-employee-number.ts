import { compactText } from './clean-text.ts'
import type { Reading } from './finding.ts'
import type { Cell } from './table/table.ts'

/** What a 工号 may look like: letters, digits, and `-`, `_`, `.` within. */
export const EMPLOYEE_NUMBER = /^[0-9A-Za-z](?:[0-9A-Za-z._-]{0,30}[0-9A-Za-z])?$/

/** 工号 are the same when they differ in case only. */
export function numberKey(employeeNumber: string): string {
  return employeeNumber.toLowerCase()
}

/** A 工号 as a cell holds it; `fromNumber` tells that leading zeros may have been lost. */
export function readEmployeeNumber(cell: Cell | null): Reading<string> & { fromNumber: boolean } {
  if (cell === null) return { value: null, fromNumber: false }
  if (cell.kind === 'error') return refused(`工号是公式错误“${cell.text.slice(0, 20)}”，请改为工号本身`)
  if (cell.kind === 'day') return refused('工号被 Excel 当成了日期，请把这一列设为“文本”后重填')
  const text = compactText(cell.text)
  if (text === '') return { value: null, fromNumber: false }
  const fromNumber = cell.kind === 'number'
  if (/^[-+]?\d+(\.\d+)?e[-+]?\d+$/i.test(text))
    return refused(`工号“${text}”是科学计数法，末几位已丢失，请把这一列设为“文本”后重填`)
  if (fromNumber && !/^\w+$/.test(text)) return refused(`工号“${text}”不是整数，请核对`)
  if (text.length > 32) return refused('工号超过 32 位，请核对')
  if (!EMPLOYEE_NUMBER.test(text)) return refused(`工号“${text}”含有字母、数字和“-_.”以外的字符，请核对`)
  return { value: text, fromNumber }
}

function refused(refusal: string): Reading<string> & { fromNumber: boolean } {
  return { value: null, refusal, fromNumber: false }
}
