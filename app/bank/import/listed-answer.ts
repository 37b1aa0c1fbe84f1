import { cleanWords } from './clean-words.ts'
import { fieldsOf } from './pasted-lines.ts'

/** What stands behind a number in a list of answers. */
export type ListedAnswer = { answer: string; explanation: string; source: string }

const CHOSEN = '[A-HＡ-Ｈ](?:[\\s,，、]*[A-HＡ-Ｈ])*|[√×✓✗✔✘对错]|正确|错误'
/** A。, A（见第五条）, 错误，应为六个月: what comes behind the letters is why. */
const REASONED = new RegExp(`^(${CHOSEN})\\s?(?:[。；;，,:：]\\s?(.*)|[.．]|[（(](.+)[)）][。.]?)$`, 'su')

/** `【答案】A。解析：……` taken apart. `isPlain`: answers are words, in which a letter in front means nothing. */
export function readListedAnswer(words: string, isPlain: boolean): ListedAnswer {
  const { before, fields } = fieldsOf(words.replace(/^(?:答|答案)\s?[:：]\s?/u, ''))
  const of = (name: string) =>
    fields.flatMap(({ field, words: value }) => (field === name && value !== '' ? [value] : [])).join('\n')
  const written = [before, of('answer')].filter((part) => part !== '').join('\n')
  const [, chosen, ...reasons] = isPlain ? [] : (REASONED.exec(written) ?? [])
  const reason = cleanWords(reasons.filter((part) => part !== undefined).join(''))
  const explanation = [reason, of('explanation')].filter((part) => part !== '').join('\n')
  return {
    answer: chosen ?? written.replace(/(?<=^[^。]*)[;；,，]$/u, ''),
    explanation,
    source: of('source'),
  }
}
