import type { DraftQuestion } from '../draft-question.ts'
import { blanksInTurn } from './blanks-in-turn.ts'
import { extraComment } from './extra-comment.ts'
import { literalForm } from './wildcard.ts'
import type { Written } from './write-gift.ts'
import { escapeXml, writeXml } from './write-xml.ts'

/** Questions as Moodle XML. It has no case of several questions. */
export function writeMoodle(drafts: ReadonlyArray<DraftQuestion>): Written {
  const leftOut: Array<DraftQuestion> = []
  const blocks = drafts.flatMap((draft, index) => {
    const body = moodleBody(draft)
    if (body === null) {
      leftOut.push(draft)
      return []
    }
    const name = element('name', element('text', escapeXml(`${index + 1}`)))
    const general = words('generalfeedback', draft.question.explanation)
    const extra = writeXml(extraComment(draft))
    return [`<question type="${body.type}">\n${extra}\n${name}\n${general}\n${body.inner}\n</question>`]
  })
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${blocks.join('\n')}\n</quiz>\n`, leftOut }
}

function moodleBody({ question }: DraftQuestion): { type: string; inner: string } | null {
  const stem = words('questiontext', question.stem)
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const right = question.options.filter((option) => 'right' in option).length
      const options = question.options.map((option) => {
        const worth =
          'right' in option
            ? fraction(100, right)
            : question.type === 'single'
              ? '0'
              : fraction(-100, question.options.length - right)
        return answer(option.text, worth, 'right' in option ? '' : option.why)
      })
      return {
        type: 'multichoice',
        inner: lines(stem, element('single', String(question.type === 'single')), ...options),
      }
    }
    case 'judge': {
      const side = (truth: boolean) =>
        answer(
          String(truth),
          truth === question.answer ? '100' : '0',
          truth === question.answer ? '' : question.why,
        )
      return { type: 'truefalse', inner: lines(stem, side(true), side(false)) }
    }
    case 'fill': {
      if (/[{}]/u.test(question.stem) || !blanksInTurn(question)) return null
      const forms = new Map(question.blanks.map(({ id, accept }) => [`［${id}］`, accept]))
      const text = question.stem.replace(/［b\d］/gu, (mark) => {
        const accept = forms.get(mark)
        return accept ? `{1:SHORTANSWER:${accept.map((form) => `=${escapeCloze(form)}`).join('~')}}` : mark
      })
      return { type: 'cloze', inner: words('questiontext', text) }
    }
    case 'match':
      return {
        type: 'matching',
        inner: lines(stem, ...question.pairs.map(({ left, right }) => subquestion(left, right))),
      }
    case 'sort': {
      const titles = new Map(question.groups.map(({ id, title }) => [id, title]))
      const items = question.items.map(({ text, group }) => subquestion(text, titles.get(group) ?? ''))
      return { type: 'matching', inner: lines(stem, ...items) }
    }
    case 'order':
      return {
        type: 'ordering',
        inner: lines(stem, ...question.items.map(({ text }, index) => answer(text, String(index + 1), ''))),
      }
    case 'short':
      return { type: 'essay', inner: lines(stem, words('graderinfo', question.answer)) }
    case 'case':
      return null
  }
}

function lines(...all: Array<string>): string {
  return all.join('\n')
}

function element(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`
}

function words(name: string, text: string): string {
  return `<${name} format="plain_text"><text>${escapeXml(text)}</text></${name}>`
}

function answer(text: string, worth: string, why: string): string {
  return `<answer fraction="${worth}" format="plain_text"><text>${escapeXml(text)}</text>${words('feedback', why)}</answer>`
}

function subquestion(left: string, right: string): string {
  return `<subquestion format="plain_text"><text>${escapeXml(left)}</text><answer><text>${escapeXml(right)}</text></answer></subquestion>`
}

function fraction(whole: number, count: number): string {
  return String(Math.round((whole * 100_000) / Math.max(1, count)) / 100_000)
}

/** As entities, for Moodle takes a backslash away before two letters alone, and keeps it before the others. */
function escapeCloze(form: string): string {
  return literalForm(form).replace(/[&\\~<>{}#]/gu, (letter) => `&#${letter.codePointAt(0)};`)
}
