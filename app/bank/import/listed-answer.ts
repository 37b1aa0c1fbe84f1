import { cleanWords } from './clean-words.ts'
import { below } from './join-lines.ts'
import { fieldsOf } from './pasted-lines.ts'
import type { NamedType } from './read-type.ts'

/** What stands behind a number in a list of answers. */
export type ListedAnswer = { answer: string; explanation: string; source: string }

const CHOSEN = '[A-HＡ-Ｈ](?:[\\s,，、]*[A-HＡ-Ｈ])*|[√×✓✗✔✘对错]|正确|错误'
/** A。, A（见第五条）, 错误，应为六个月: what comes behind the letters is why. */
const REASONED = new RegExp(`^(${CHOSEN})\\s?(?:[。；;，,:：]\\s?(.*)|[.．]|[（(](.+)[)）][。.]?)$`, 'su')

/** `【答案】A。解析：……` taken apart. To questions of some types answers are words, in which a letter in front means nothing. */
export function readListedAnswer(words: string, type: NamedType | null): ListedAnswer {
  const { before, fields } = fieldsOf(words.replace(/^(?:答|答案)\s?[:：]\s?/u, ''))
  const of = (name: string) =>
    below(...fields.filter(({ field }) => field === name).map(({ words: value }) => value))
  const written = below(before, of('answer'))
  const [, chosen, ...reasons] = type === 'short' || type === 'fill' ? [] : (REASONED.exec(written) ?? [])
  const reason = cleanWords(reasons.filter((part) => part !== undefined).join(''))
  const explanation = below(reason, of('explanation'))
  return {
    answer: chosen ?? (type === 'short' ? written : written.replace(/[;；,，]$/u, '')),
    explanation,
    source: of('source'),
  }
}
