import { compactText } from './clean-text.ts'
import type { Reading } from './finding.ts'
import type { Cell } from './table/table.ts'

export type State = 'present' | 'left'

const LEFT = /离职|离开|调出|调离|转出|辞职|辞退|解除|死亡|去世|亡故|出党|退党|除名|开除|停止党籍|不在册/
const PRESENT =
  /^(在|正常|借调|外派|挂职|驻外|病休|长病|产假|休假|试用|返聘|内退|退休|离退休|退居|转入|有效|待岗|挂编|劳务|合同|新)/

/**
 * Whether the member is (still) there. Columns headed 是否离职 hold 是 or 否, so the head is needed to read them.
 * Retired members keep their account: their membership stays until it is moved.
 */
export function readState(cell: Cell | null, head: string): Reading<State> {
  if (cell === null) return { value: null }
  const text = compactText(cell.text)
  if (text === '') return { value: null }
  if (/^(是|否|Y|N|yes|no|TRUE|FALSE|√|×|1|0)$/i.test(text)) {
    const yes = /^(是|Y|yes|TRUE|√|1)$/i.test(text)
    const asksLeft = /离/.test(head)
    return { value: yes === asksLeft ? 'left' : 'present' }
  }
  if (LEFT.test(text)) return { value: 'left' }
  if (PRESENT.test(text)) return { value: 'present' }
  return { value: null, notice: `不认识状态“${text.slice(0, 20)}”，按在册处理` }
}
