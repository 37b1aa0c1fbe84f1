import { formValues, type FormErrors } from '#app/platform/parse-form.server.ts'
import { CHOICE_FIELD, JUDGE_VALUES, partField, type FieldValues } from './field-values.ts'
import { partSeed, rightKey } from './public-question.ts'
import type { QuestionResponse } from './question-response.ts'
import type { MatchQuestion, OrderQuestion, Question, SortBody } from './question.ts'
import { opaqueKey } from './seeded-random.ts'

/**
 * - `ok`: the response, in the ids of the question file;
 * - `empty`: nothing was answered at all (a quiz may go on to the next question);
 * - otherwise one sentence a field, the empty name being the question as a whole, and everything typed.
 */
export type ParsedResponse =
  | { ok: true; response: QuestionResponse }
  | { ok: false; empty: boolean; errors: FormErrors; values: FieldValues }

type Parts = { seed: string; values: FieldValues; errors: FormErrors; partial: boolean }

const MAX_BLANK_LENGTH = 200
const MAX_FIELDS = 200
const STALE = '这道题刚刚更新过，请刷新页面后重新作答'

/**
 * Reads the answer to a question from its form. Never throws: anything may come from a browser.
 * `seed` is the one that `publicQuestion` was given. With `partial`, parts left empty are accepted (a quiz saves every
 * step); without it each empty part is an error.
 */
export function parseResponse(
  question: Question,
  seed: string,
  form: FormData,
  { partial = false }: { partial?: boolean } = {},
): ParsedResponse {
  const values = readFields(form)
  const parts: Parts = { seed: partSeed(seed, question.id), values, errors: {}, partial }
  const response = readResponse(question, parts)
  if (response !== null && Object.keys(parts.errors).length === 0) return { ok: true, response }
  const empty = Object.values(values).every((list) => list.every((value) => value.trim() === ''))
  const errors = Object.keys(parts.errors).length > 0 ? parts.errors : { '': STALE }
  return { ok: false, empty, errors, values }
}

function readFields(form: FormData): FieldValues {
  const fields = Object.entries(formValues(form)).filter(([name]) =>
    /^(answer$|(blank|match|place|group)\.)/u.test(name),
  )
  const clean = fields
    .slice(0, MAX_FIELDS)
    .map(([name, value]) => [name, [value].flat().map(withoutHostile)] as const)
  return Object.fromEntries(clean)
}

function withoutHostile(text: string): string {
  return text.length > 20_000 || text.includes('\0') ? '' : text.toWellFormed().slice(0, MAX_BLANK_LENGTH + 1)
}

function readResponse(question: Question, parts: Parts): QuestionResponse | null {
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
  }
}

function readChoices(options: ReadonlyArray<{ id: string }>, parts: Parts, missing: string): Array<string> {
  const given = new Set(parts.values[CHOICE_FIELD] ?? [])
  const chosen = options.filter(({ id }) => given.delete(opaqueKey(parts.seed, id))).map(({ id }) => id)
  given.delete('')
  if (given.size > 0) parts.errors[CHOICE_FIELD] = STALE
  else if (chosen.length === 0) parts.errors[CHOICE_FIELD] = missing
  return chosen
}

function readJudge(parts: Parts): QuestionResponse | null {
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

function readOrder(question: OrderQuestion, parts: Parts): QuestionResponse | null {
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
  response: QuestionResponse & { type: 'fill' | 'match' | 'order' | 'sort' },
  parts: Parts,
): QuestionResponse | null {
  if (countParts(response) > 0) return response
  if (Object.keys(parts.errors).length === 0) parts.errors[''] = '这道题还没有作答'
  return null
}

function countParts(response: QuestionResponse): number {
  if (response.type === 'fill') return Object.keys(response.blanks).length
  if (response.type === 'match') return Object.keys(response.pairs).length
  if (response.type === 'order') return response.items.length
  return response.type === 'sort' ? Object.keys(response.groups).length : 1
}
