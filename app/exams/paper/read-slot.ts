import { readJudgement } from '#app/bank/import/read-judgement.ts'
import {
  CHOICE_FIELD,
  JUDGE_VALUES,
  partField,
  WRITTEN_FIELD,
  type FieldValues,
} from '#app/questions/field-values.ts'
import type { Marks } from '#app/questions/scoring-rules.ts'
import { letterOf, type AnswerSlot } from './answer-slot.ts'

/** What was keyed in as the fields of the form on screen; empty where nothing was answered. */
export type ReadSlot = { ok: true; fields: FieldValues; given: Marks | null } | { ok: false; error: string }

/** What stands for a written answer: the words are on the paper. */
export const ON_PAPER = '写在纸质答卷上'
const MAX_BLANK = 200

/** Reads one answer of a sheet: ABD, 对, CAB-, words of blanks, or points for a written answer. */
export function readSlot(slot: AnswerSlot, typed: string): ReadSlot {
  if (typed.trim() === '') return { ok: true, fields: {}, given: null }
  const read = readFields(slot, typed)
  if (!read.ok) return read
  const named = Object.entries(read.fields).map(
    ([name, values]) => [`${slot.prefix}${name}`, values] as const,
  )
  return { ...read, fields: Object.fromEntries(named) }
}

function readFields({ question, lines }: AnswerSlot, typed: string): ReadSlot {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return readChoices(question, typed)
    case 'judge': {
      const right = readJudgement(typed)
      if (right === null) return wrong('请填写 对 或 错，也可以用 √ ×、T F')
      return fine({ [CHOICE_FIELD]: [right ? JUDGE_VALUES.true : JUDGE_VALUES.false] })
    }
    case 'fill':
      return readBlanks(
        question.pieces.flatMap((piece) => ('blank' in piece ? [piece.blank] : [])),
        typed,
      )
    case 'match':
      return readRow(question.lefts, question.rights, 'match', typed)
    case 'sort':
      return readRow(question.items, question.groups, 'group', typed)
    case 'order':
      return readOrder(question.items, typed)
    case 'short':
      return readPoints(lines, typed)
  }
}

type Item = { key: string }

/** Letters as places; null when something else was typed. A dash is a place left empty. */
function placesOf(typed: string): Array<number> | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s,、，.;]/gu, '')
    .replace(/[—–－_]/gu, '-')
  return /^[A-Z-]+$/u.test(letters) ? [...letters].map((letter) => (letter.codePointAt(0) ?? 0) - 65) : null
}

function readChoices(
  { type, options }: { type: 'single' | 'multiple'; options: ReadonlyArray<Item> },
  typed: string,
): ReadSlot {
  const places = placesOf(typed)
  if (places === null || places.some((place) => place < 0))
    return wrong(`请填写选项字母，例如 ${type === 'single' ? 'B' : 'ABD'}`)
  if (type === 'single' && places.length > 1) return wrong('单选题只能填一个字母；答卷上选了几个的，请留空')
  const faulty = faultIn(places, options.length, '选项')
  return faulty ?? fine({ [CHOICE_FIELD]: keysAt(options, places) })
}

/** One letter for each item, in the order printed. */
function readRow(
  items: ReadonlyArray<Item>,
  targets: ReadonlyArray<Item>,
  kind: 'match' | 'group',
  typed: string,
): ReadSlot {
  const places = placesOf(typed)
  if (places?.length !== items.length)
    return wrong(`请按题号顺序填 ${items.length} 个字母，没有作答的用 - 代替`)
  const tooFar = places.find((place) => place >= targets.length)
  if (tooFar !== undefined) return wrong(`这题没有 ${letterOf(tooFar)} 项`)
  const fields = items.flatMap(({ key }, index) => {
    const target = targets[places[index] ?? -1]
    return target ? [one(partField(kind, key), target.key)] : []
  })
  return fine(Object.fromEntries(fields))
}

/** All letters, the first one first. */
function readOrder(items: ReadonlyArray<Item>, typed: string): ReadSlot {
  const places = placesOf(typed)
  if (places === null || places.length > items.length)
    return wrong(`请按先后填写字母，例如 ${items.map((_, index) => letterOf(index)).join('')}`)
  const faulty = faultIn(
    places.filter((place) => place >= 0),
    items.length,
    '项',
  )
  if (faulty) return faulty
  const fields = places.flatMap((place, position) => {
    const item = items[place]
    return item ? [one(partField('place', item.key), String(position + 1))] : []
  })
  return fine(Object.fromEntries(fields))
}

function readBlanks(blanks: ReadonlyArray<string>, typed: string): ReadSlot {
  const texts = blanks.length === 1 ? [typed] : typed.split(/[;；|｜]/u)
  if (texts.length !== blanks.length)
    return wrong(`这题有 ${blanks.length} 个空，请用分号隔开，没有填的空着也要有分号`)
  if (texts.some((text) => text.trim().length > MAX_BLANK)) return wrong(`每个空不超过 ${MAX_BLANK} 个字`)
  const fields = blanks.flatMap((blank, index) => {
    const text = texts[index]?.trim() ?? ''
    return text === '' ? [] : [one(partField('blank', blank), text)]
  })
  return fine(Object.fromEntries(fields))
}

/** Points line by line (3+1), or all together, which fill the lines from the first one on. */
function readPoints(lines: AnswerSlot['lines'], typed: string): ReadSlot {
  const most = lines.reduce((sum, { points }) => sum + points, 0)
  const example = lines.map(({ points }) => points).join('+')
  const error = `请填写 0 到 ${most} 的整数，或按评分点依次填写，例如 ${example}`
  const numbers = typed
    .normalize('NFKC')
    .trim()
    .split(/[\s+,、，]+/u)
  if (numbers.some((number) => !/^\d{1,3}$/u.test(number))) return wrong(error)
  const given = numbers.length === 1 ? fill(lines, Number(numbers[0])) : numbers.map(Number)
  if (given.length !== lines.length || given.some((points, index) => points > (lines[index]?.points ?? 0)))
    return wrong(error)
  const marks = Object.fromEntries(lines.map(({ id }, index) => [id, given[index] ?? 0]))
  return { ok: true, fields: { [WRITTEN_FIELD]: [ON_PAPER] }, given: marks }
}

/** More than there is stays with the last line, where it is found to be too much. */
function fill(lines: AnswerSlot['lines'], points: number): Array<number> {
  let left = points
  return lines.map((line, index) => {
    const part = index === lines.length - 1 ? left : Math.min(left, line.points)
    left -= part
    return part
  })
}

function faultIn(places: ReadonlyArray<number>, count: number, what: string): ReadSlot | null {
  const tooFar = places.find((place) => place >= count)
  if (tooFar !== undefined) return wrong(`这题没有 ${letterOf(tooFar)} ${what}`)
  const twice = places.find((place, index) => places.indexOf(place) < index)
  return twice === undefined ? null : wrong(`${letterOf(twice)} 填了两次`)
}

function keysAt(items: ReadonlyArray<Item>, places: ReadonlyArray<number>): Array<string> {
  return places.flatMap((place) => items[place]?.key ?? [])
}

function one(name: string, value: string): [string, Array<string>] {
  return [name, [value]]
}

function fine(fields: FieldValues): ReadSlot {
  return { ok: true, fields, given: null }
}

function wrong(error: string): ReadSlot {
  return { ok: false, error }
}
