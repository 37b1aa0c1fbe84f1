import { cleanWords } from '../import/clean-words.ts'
import { blankId } from '../import/part-ids.ts'
import { doubt, settled, withTold, type Settled } from '../import/settled.ts'
import { exactNumber } from './exact-number.ts'
import { htmlWords } from './html-words.ts'
import { withoutWildcard } from './wildcard.ts'

const FIELD = /\{\d*:([A-Z_]+):((?:\\.|[^}\\])*)\}/gsu
const TYPED = /^(?:SHORTANSWER|SA|MW|SHORTANSWER_C|SAC|MWC)$/u
const NUMERICAL = /^(?:NUMERICAL|NM)$/u

/** A sentence of Moodle with its answers in braces, as it was written; `read` makes words of the sentence. */
export function settleCloze(written: string, read: (text: string) => string): Settled {
  const fields = [...written.matchAll(FIELD)].map(([, kind = '', inner = '']) => ({
    isKnown: TYPED.test(kind) || NUMERICAL.test(kind),
    forms: formsOf(inner, NUMERICAL.test(kind) ? exactNumber : withoutWildcard),
  }))
  if (fields.some(({ isKnown }) => !isKnown)) return doubt('完形填空里有不是填空的题')
  const blanks = fields.flatMap(({ forms }, index) =>
    forms ? [{ id: blankId(index), accept: forms.accept, why: '' }] : [],
  )
  if (blanks.length === 0 || blanks.length < fields.length)
    return doubt('完形填空的答案没有看懂，或有得一部分分、用*代替、在一个范围内的答案')
  let next = 0
  const stem = read(written.replace(FIELD, () => `［${blankId(next++)}］`))
  const told = fields.flatMap(({ forms }) => forms?.told ?? [])
  return withTold(settled({ type: 'fill', stem, blanks }), told)
}

/** `=甲#right~=乙` and `%100%甲`; null when an answer is worth a part, cannot be written down, or none is right. */
function formsOf(
  inner: string,
  literal: (form: string) => string | null,
): { accept: Array<string>; told: Array<string> } | null {
  const pieces = inner.split(/(?<!\\)~/u)
  if (pieces.some((piece) => /^%(?!100%|0%)/u.test(piece))) return null
  const rights = pieces.flatMap((piece) => {
    const [mark] = /^(?:=|%100%)/u.exec(piece) ?? []
    const [form = '', told = ''] = piece.slice(mark?.length ?? 0).split(/(?<!\\|&|&amp;)#(.*)/su)
    return mark ? [{ form: literal(words(form)), told: words(told) }] : []
  })
  const accept = rights.flatMap(({ form }) => form ?? [])
  if (accept.length === 0 || accept.length < rights.length) return null
  return { accept, told: rights.map(({ told }) => told) }
}

/** Moodle reads entities within answers whatever the format of the text is. */
function words(text: string): string {
  return cleanWords(htmlWords(text.replace(/\\([}#])/gu, '$1')))
}
