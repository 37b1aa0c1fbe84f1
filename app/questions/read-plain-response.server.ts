import type { FormErrors } from '#app/platform/parse-form.server.ts'
import {
  CHOICE_FIELD,
  JUDGE_VALUES,
  MAX_WRITTEN_LENGTH,
  partField,
  WRITTEN_FIELD,
  type FieldValues,
} from './field-values.ts'
import { rightKey } from './public-question.ts'
import type { PlainResponse } from './question-response.ts'
import type { MatchQuestion, OrderQuestion, PlainQuestion, SortBody } from './question.ts'
import { opaqueKey } from './seeded-random.ts'

/** The fields of one question, by the seed of its parts. With `partial`, what is left empty is no error. */
export type Parts = { seed: string; values: FieldValues; errors: FormErrors; partial: boolean }

export const MAX_BLANK_LENGTH = 200
/** Said when a field names something that the question does not have. */
export const STALE = '这道题刚刚更新过，请刷新页面后重新作答'

/** The answer to a question that is no case, or null; what is wrong goes into `parts.errors`. */
export function readPlain(question: PlainQuestion, parts: Parts): PlainResponse | null {
  switch (question.type) {
    case 'single': {
      const [choice] = readChoices(question.options, parts, '请选择一项')
      return choice === undefined ? null : { type: 'single', choice }
    }
    case 'multiple': {
      const choices = readChoices(question.options, parts, '请至少选择一项')
      return choices.length === 0 ? null : { type: 'multiple', choices }
    }
    case 'judge':
      return readJudge(parts)
    case 'fill':
      return filled({ type: 'fill', blanks: readBlanks(question.blanks, parts) }, parts)
    case 'match':
      return filled({ type: 'match', pairs: readPairs(question, parts) }, parts)
    case 'order':
      return readOrder(question, parts)
    case 'sort':
      return filled({ type: 'sort', groups: readGroups(question, parts) }, parts)
    case 'short':
      return readWritten(parts)
  }
}

function readWritten(parts: Parts): PlainResponse | null {
  const text = parts.values[WRITTEN_FIELD]?.[0]?.trim() ?? ''
  if (text.length > MAX_WRITTEN_LENGTH)
    parts.errors[WRITTEN_FIELD] = `太长了，请不超过${MAX_WRITTEN_LENGTH}个字`
  else if (text === '') parts.errors[WRITTEN_FIELD] = '请写下你的回答'
  else return { type: 'short', text }
  return null
}

function readChoices(options: ReadonlyArray<{ id: string }>, parts: Parts, missing: string): Array<string> {
  const given = new Set(parts.values[CHOICE_FIELD] ?? [])
  const chosen = options.filter(({ id }) => given.delete(opaqueKey(parts.seed, id))).map(({ id }) => id)
  given.delete('')
  if (given.size > 0) parts.errors[CHOICE_FIELD] = STALE
  else if (chosen.length === 0) parts.errors[CHOICE_FIELD] = missing
  return chosen
}

function readJudge(parts: Parts): PlainResponse | null {
  const [given] = parts.values[CHOICE_FIELD] ?? []
  if (given === JUDGE_VALUES.true || given === JUDGE_VALUES.false)
    return { type: 'judge', answer: given === JUDGE_VALUES.true }
  parts.errors[CHOICE_FIELD] = '请判断这句话对还是错'
  return null
}

function readBlanks(blanks: ReadonlyArray<{ id: string }>, parts: Parts): Record<string, string> {
  const read = blanks.flatMap(({ id }, index) => {
    const name = partField('blank', id)
    const text = parts.values[name]?.[0]?.trim() ?? ''
    if (text.length > MAX_BLANK_LENGTH)
      parts.errors[name] = `第${index + 1}空太长，请不超过${MAX_BLANK_LENGTH}个字`
    else if (text === '' && !parts.partial) parts.errors[name] = `第${index + 1}空还没有填写`
    return text === '' ? [] : [[id, text] as const]
  })
  return Object.fromEntries(read)
}

function readPairs(question: MatchQuestion, parts: Parts): Record<string, string> {
  const rights = new Map(
    question.pairs.toReversed().map(({ id, right }) => [rightKey(parts.seed, right), id]),
  )
  return readMapping(question.pairs, 'match', parts, (key) => rights.get(key), '请为这一项选择对应的内容')
}

function readGroups(question: SortBody, parts: Parts): Record<string, string> {
  const groups = new Set(question.groups.map(({ id }) => id))
  return readMapping(
    question.items,
    'group',
    parts,
    (key) => (groups.has(key) ? key : undefined),
    '请为这一项选择类别',
  )
}

function readMapping(
  items: ReadonlyArray<{ id: string }>,
  kind: 'match' | 'group',
  parts: Parts,
  find: (key: string) => string | undefined,
  missing: string,
): Record<string, string> {
  const read = items.flatMap(({ id }) => {
    const name = partField(kind, opaqueKey(parts.seed, id))
    const given = parts.values[name]?.[0] ?? ''
    const target = find(given)
    if (target !== undefined) return [[id, target] as const]
    if (given !== '') parts.errors[name] = STALE
    else if (!parts.partial) parts.errors[name] = missing
    return []
  })
  return Object.fromEntries(read)
}

function readOrder(question: OrderQuestion, parts: Parts): PlainResponse | null {
  const places = new Map<number, string>()
  for (const { id } of question.items) {
    const name = partField('place', opaqueKey(parts.seed, id))
    const given = parts.values[name]?.[0] ?? ''
    const place = /^[1-9]\d?$/u.test(given) ? Number(given) : 0
    if (given === '' && parts.partial) continue
    if (place < 1 || place > question.items.length) parts.errors[name] = '请选择这一项排在第几位'
    else if (places.has(place)) parts.errors[name] = `已有另一项排在第${place}位，请改选`
    else places.set(place, id)
  }
  const items = [...places].sort(([one], [other]) => one - other).map(([, id]) => id)
  return filled({ type: 'order', items }, parts)
}

/** Nothing at all is no response, even where parts may be left out. */
function filled(
  response: PlainResponse & { type: 'fill' | 'match' | 'order' | 'sort' },
  parts: Parts,
): PlainResponse | null {
  if (countParts(response) > 0) return response
  if (Object.keys(parts.errors).length === 0) parts.errors[''] = '这道题还没有作答'
  return null
}

function countParts(response: PlainResponse): number {
  if (response.type === 'fill') return Object.keys(response.blanks).length
  if (response.type === 'match') return Object.keys(response.pairs).length
  if (response.type === 'order') return response.items.length
  return response.type === 'sort' ? Object.keys(response.groups).length : 1
}
