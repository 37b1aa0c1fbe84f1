import { fieldOf } from './ledger-row.ts'
import type { Condition } from './rule.ts'

/** Why a condition meets no row whatever the ledger holds, as a sentence to its author; null when it can be read. */
export function conditionFault({ field, value }: Condition): string | null {
  const given = value.trim()
  if (given === '') return '这个条件还没有填要比的内容，现在什么也查不到。'
  if (fieldOf(field).type === 'number' && Number.isNaN(Number(given)))
    return `“${given}”不是数。请只写数字，例如10000。`
  return null
}
