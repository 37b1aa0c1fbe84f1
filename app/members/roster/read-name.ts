import { cleanText } from './clean-text.ts'
import type { Reading } from './finding.ts'
import type { Cell } from './table/table.ts'

const HAN = String.raw`[\p{Script=Han}〇\ue000-\uf8ff\u{f0000}-\u{10fffd}]`
const SPACE_BETWEEN_HAN = new RegExp(`(?<=${HAN}) (?=${HAN})`, 'gu')
const DOT_BETWEEN_HAN = new RegExp(`(?<=${HAN}) ?[·•・‧∙⋅●．.｡] ?(?=${HAN})`, 'gu')
const MAX_LENGTH = 60

/**
 * A name as its bearer writes it: rare characters stay exactly what they are, spaces that only align (张 三) go,
 * and the many dots within names of minorities become the one of the standard (·).
 */
export function readName(cell: Cell | null): Reading<string> {
  if (cell === null) return { value: null }
  if (cell.kind !== 'text') return { value: null, refusal: `姓名“${cell.text.slice(0, 20)}”不是文字，请核对` }
  const name = normalizeName(cell.text)
  if (name === '') return { value: null }
  if (name.length > MAX_LENGTH) return { value: null, refusal: `姓名超过 ${MAX_LENGTH} 个字，请核对` }
  if (/[\ufffd?？□]/.test(name) || !name.isWellFormed())
    return { value: null, refusal: `姓名“${name.toWellFormed()}”里有乱码，请核对原始名册` }
  if (!/\p{L}|[\ue000-\uf8ff]/u.test(name)) return { value: null, refusal: `姓名“${name}”里没有文字，请核对` }
  if (/[\ue000-\uf8ff]|[\u{f0000}-\u{10fffd}]/u.test(name))
    return { value: name, notice: '姓名用了自造字，在别的电脑上可能显示为方框，建议改用标准生僻字' }
  return { value: name }
}

function normalizeName(text: string): string {
  return cleanText(text).replace(SPACE_BETWEEN_HAN, '').replace(DOT_BETWEEN_HAN, '·')
}
