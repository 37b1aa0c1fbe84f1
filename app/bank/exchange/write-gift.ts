import type { DraftQuestion } from '../draft-question.ts'
import { extraOf, writeExtra } from './extra.ts'
import { literalForm } from './wildcard.ts'

/** What could be written, and the questions whose type the format has no words for. */
export type Written = { text: string; leftOut: Array<DraftQuestion> }

/** The mark of the comment that carries what GIFT cannot say. */
export const GIFT_EXTRA = '// lianxue '

/** Questions as GIFT (the text format of Moodle). It has no orders, no cases and one blank to a sentence. */
export function writeGift(drafts: ReadonlyArray<DraftQuestion>): Written {
  const leftOut: Array<DraftQuestion> = []
  const blocks = drafts.flatMap((draft, index) => {
    const body = giftBody(draft)
    if (body === null) {
      leftOut.push(draft)
      return []
    }
    return [`${GIFT_EXTRA}${writeExtra(extraOf(draft))}\n::${index + 1}::[plain]${body}`]
  })
  return { text: `${blocks.join('\n\n')}\n`, leftOut }
}

function giftBody({ question }: DraftQuestion): string | null {
  const stem = escapeGift(question.stem)
  const general = question.explanation === '' ? '' : `####${escapeGift(question.explanation)}`
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const right = question.options.filter((option) => 'right' in option).length
      const wrong = question.options.length - right
      const lines = question.options.map((option) => {
        const text = escapeGift(option.text)
        if ('right' in option) return question.type === 'single' ? `=${text}` : `~%${part(right)}%${text}`
        return `~${question.type === 'single' ? '' : `%-${part(wrong)}%`}${text}${reason(option.why)}`
      })
      return `${stem}{\n${lines.join('\n')}${general === '' ? '' : `\n${general}`}\n}`
    }
    case 'judge':
      return `${stem}{${question.answer ? 'TRUE' : 'FALSE'}${reason(question.why)}${general}}`
    case 'fill': {
      const [blank, second] = question.blanks
      const [before, after, more] = question.stem.split('［b1］')
      if (!blank || second || after === undefined || more !== undefined) return null
      if (blank.accept.some((form) => form.includes('->'))) return null
      const forms = blank.accept.map((form) => `=${escapeGift(literalForm(form))}`).join(' ')
      return `${escapeGift(before ?? '')}{${forms}${general}}${escapeGift(after)}`
    }
    case 'match':
      return matchBody(
        stem,
        question.pairs.map(({ left, right }) => [left, right]),
        general,
      )
    case 'sort': {
      const titles = new Map(question.groups.map(({ id, title }) => [id, title]))
      return matchBody(
        stem,
        question.items.map(({ text, group }) => [text, titles.get(group) ?? '']),
        general,
      )
    }
    case 'short':
      return `${stem}{${general}}`
    case 'order':
    case 'case':
      return null
  }
}

/** An arrow within the words would be taken for the one between the sides. */
function matchBody(stem: string, pairs: ReadonlyArray<[string, string]>, general: string): string | null {
  if (pairs.some(([left]) => left.includes('->'))) return null
  const lines = pairs.map(([left, right]) => `=${escapeGift(left)} -> ${escapeGift(right)}`)
  return `${stem}{\n${lines.join('\n')}${general === '' ? '' : `\n${general}`}\n}`
}

function part(count: number): string {
  return String(Math.round(10_000_000 / Math.max(1, count)) / 100_000)
}

function reason(why: string): string {
  return why === '' ? '' : `#${escapeGift(why)}`
}

function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/gu, '\\$&').replaceAll('\n', '\\n')
}
