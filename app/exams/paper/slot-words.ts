import { CHOICE_FIELD, JUDGE_VALUES, partField, type FieldValues } from '#app/questions/field-values.ts'
import type { Marks } from '#app/questions/scoring-rules.ts'
import { letterOf, type AnswerSlot } from './answer-slot.ts'

/** An answer as it is keyed in: what `readSlot` reads back. Empty where nothing was answered. */
export function slotWords(
  { question, prefix, lines }: AnswerSlot,
  all: FieldValues,
  given: Marks | null,
): string {
  const own = Object.entries(all).filter(([name]) => name.startsWith(prefix))
  const fields: FieldValues = Object.fromEntries(
    own.map(([name, values]) => [name.slice(prefix.length), values]),
  )
  if (own.length === 0) return ''
  const value = (name: string) => fields[name]?.[0] ?? ''
  switch (question.type) {
    case 'single':
    case 'multiple':
      return letters(question.options, fields[CHOICE_FIELD] ?? [])
        .toSorted()
        .join('')
    case 'judge':
      return value(CHOICE_FIELD) === JUDGE_VALUES.true ? '对' : '错'
    case 'fill': {
      const blanks = question.pieces.flatMap((piece) => ('blank' in piece ? [piece.blank] : []))
      return blanks.map((blank) => value(partField('blank', blank))).join('；')
    }
    case 'match':
      return question.lefts
        .map(({ key }) => letterIn(question.rights, value(partField('match', key))))
        .join('')
    case 'sort':
      return question.items
        .map(({ key }) => letterIn(question.groups, value(partField('group', key))))
        .join('')
    case 'order': {
      const at = (place: number) =>
        question.items.findIndex(({ key }) => value(partField('place', key)) === String(place + 1))
      const places = question.items.map((_, place) => at(place))
      return places.map((place) => (place < 0 ? '-' : letterOf(place))).join('')
    }
    case 'short':
      return lines.map(({ id }) => String(given?.[id] ?? 0)).join('+')
  }
}

type Item = { key: string }

function letters(items: ReadonlyArray<Item>, keys: ReadonlyArray<string>): Array<string> {
  return keys.map((key) => letterIn(items, key))
}

function letterIn(items: ReadonlyArray<Item>, key: string): string {
  const place = items.findIndex((item) => item.key === key)
  return place < 0 ? '-' : letterOf(place)
}
