import { MOST_GROUPS } from '#app/questions/question.ts'
import { keyWords } from '../import/clean-words.ts'
import { blankId, optionId, partId } from '../import/part-ids.ts'
import type { PlainBody, QuestionBody } from '../import/settled.ts'
import type { DraftValues, PlainType } from './draft-values.ts'

/** How many rows of parts a form may have; each type has its own limit below it. */
export const MOST_ROWS = 20

/** What is particular to a question of its type, or sentences by the names of the fields that are wrong. */
export type ReadBody<Body extends QuestionBody = QuestionBody> =
  | { ok: true; body: Body }
  | { ok: false; errors: Record<string, string> }
type ReadPlain = ReadBody<PlainBody>

type FormRow = { at: number; part: string; side: string; why: string; right: boolean }

const BLANK = /[（(]\s*[)）]|_{2,}|＿+/gu

/** The parts of a question from its form: rows left empty do not count. */
export function readBody(type: PlainType, values: DraftValues): ReadPlain {
  const stem = values['stem'] ?? ''
  const rows = rowsOf(values)
  const stray = type === 'judge' ? undefined : findStray(values)
  if (stray !== undefined) return wrong(`part.${stray}`, '这里没有写内容，却勾了“正确”或写了理由')
  const twin = type === 'short' || type === 'fill' ? undefined : findTwinRow(rows)
  if (twin) return wrong(`part.${twin.at}`, `和前面的“${twin.first}”一样`)
  switch (type) {
    case 'single':
    case 'multiple':
      return readOptions(type, stem, rows)
    case 'judge':
      return readStatement(stem, values)
    case 'fill':
      return readBlanks(stem, rows)
    case 'match':
      return readSides(rows, '右边', (pairs) => ({
        ...{ type, stem },
        pairs: pairs.map(({ part, side, why }, index) => ({
          id: partId(index),
          left: part,
          right: side,
          why,
        })),
      }))
    case 'order': {
      const items = rows.map(({ part, why }, index) => ({ id: optionId(index), text: part, why }))
      return items.length < 2
        ? wrong('part.0', '至少写两项，按正确的先后')
        : { ok: true, body: { type, stem, items } }
    }
    case 'sort':
      return readSort(stem, values, rows)
    case 'short':
      return readShort(stem, values, rows)
  }
}

function rowsOf(values: DraftValues): Array<FormRow> {
  return Array.from({ length: MOST_ROWS }, (_, at) => ({
    at,
    part: values[`part.${at}`] ?? '',
    side: values[`side.${at}`] ?? '',
    why: values[`why.${at}`] ?? '',
    right: values[`right.${at}`] === 'yes',
  })).filter(({ part, side }) => part !== '' || side !== '')
}

/** The place of a row where something is said about nothing: it would be lost without a word. */
function findStray(values: DraftValues): number | undefined {
  const given = (field: string, at: number) => (values[`${field}.${at}`] ?? '') !== ''
  return Array.from({ length: MOST_ROWS }, (_, at) => at).find(
    (at) => !given('part', at) && !given('side', at) && (given('why', at) || given('right', at)),
  )
}

/** A row that says what one before it says already, however it is written, with the words of that one. */
function findTwinRow(rows: ReadonlyArray<FormRow>): { at: number; first: string } | undefined {
  const words = rows.map(({ part }) => keyWords(part))
  for (const [index, { at }] of rows.entries()) {
    const first = words.indexOf(words[index] ?? '')
    if (words[index] !== '' && first < index) return { at, first: rows[first]?.part ?? '' }
  }
  return undefined
}

function readOptions(type: 'single' | 'multiple', stem: string, rows: ReadonlyArray<FormRow>): ReadPlain {
  const right = rows.filter((row) => row.right).length
  if (rows.length < 2) return wrong('part.0', '至少写两个选项')
  if (type === 'single' && right !== 1) return wrong('right.0', `单选题要有一个正确选项，现在勾了${right}个`)
  if (type === 'multiple' && right < 2)
    return wrong('right.0', `多选题至少有两个正确选项，现在勾了${right}个`)
  const options = rows.map(({ part, why, ...row }, index) =>
    row.right
      ? { id: optionId(index), text: part, right: true as const }
      : { id: optionId(index), text: part, why },
  )
  return { ok: true, body: { type, stem, options } }
}

function readStatement(stem: string, values: DraftValues): ReadPlain {
  const answer = values['answer']
  if (answer !== 'true' && answer !== 'false') return wrong('answer', '请选择这句话是对还是错')
  return { ok: true, body: { type: 'judge', stem, answer: answer === 'true', why: values['why.0'] ?? '' } }
}

function readBlanks(stem: string, rows: ReadonlyArray<FormRow>): ReadPlain {
  const count = [...stem.matchAll(BLANK)].length
  if (count === 0) return wrong('stem', '题干里用（ ）标出要填的地方')
  if (count !== rows.length) return wrong('part.0', `题干里有${count}个空，答案写了${rows.length}个`)
  let index = 0
  const blanks = rows.map(({ part, why }, place) => ({
    id: blankId(place),
    accept: part.split('\n').filter((form) => form !== ''),
    why,
  }))
  return {
    ok: true,
    body: { type: 'fill', stem: stem.replace(BLANK, () => `［${blankId(index++)}］`), blanks },
  }
}

function readSides(
  rows: ReadonlyArray<FormRow>,
  name: string,
  body: (rows: ReadonlyArray<FormRow>) => PlainBody,
): ReadPlain {
  if (rows.length < 2) return wrong('part.0', '至少写两行')
  const half = rows.find(({ part, side }) => part === '' || side === '')
  return half ? wrong(`side.${half.at}`, `这一行左边和${name}都要写`) : { ok: true, body: body(rows) }
}

/** The groups as the form lists them, those without items too; without a list, those that the items name. */
function readSort(stem: string, values: DraftValues, rows: ReadonlyArray<FormRow>): ReadPlain {
  const listed = (values['groups'] ?? '').split('\n').map((title) => title.trim())
  const named = listed.some((title) => title !== '') ? listed : rows.map(({ side }) => side)
  const titles = [...new Set(named)].filter((title) => title !== '')
  const stranger = rows.find(({ side }) => side !== '' && !titles.includes(side))
  if (stranger)
    return wrong(`side.${stranger.at}`, `上面的类别里没有“${stranger.side}”，请改成其中之一，或把它加上去`)
  if (titles.length < 2) return wrong('groups', '至少要有两个类别，一行一个')
  if (titles.length > MOST_GROUPS)
    return wrong('groups', `最多${MOST_GROUPS}个类别，现在有${titles.length}个`)
  return readSides(rows, '类别', (list) => ({
    ...{ type: 'sort', stem },
    groups: titles.map((title, index) => ({ id: partId(index), title })),
    items: list.map(({ part, side, why }, index) => ({
      ...{ id: optionId(index), text: part, why },
      group: partId(titles.indexOf(side)),
    })),
  }))
}

function readShort(stem: string, values: DraftValues, rows: ReadonlyArray<FormRow>): ReadPlain {
  const answer = values['answer'] ?? ''
  if (answer === '') return wrong('answer', '请写参考答案')
  if (rows.length === 0) return wrong('part.0', '至少写一条评分要点')
  const empty = rows.find(({ part }) => part === '')
  if (empty) return wrong(`part.${empty.at}`, '请写这一条的要点')
  const bad = rows.find(({ side }) => !/^(?:[1-9]\d?|100)$/u.test(side))
  if (bad) return wrong(`side.${bad.at}`, '分值写1到100的整数')
  const rubric = rows.map(({ part, side }, index) => ({
    id: partId(index),
    text: part,
    points: Number(side),
  }))
  return { ok: true, body: { type: 'short', stem, answer, rubric } }
}

function wrong(field: string, sentence: string): ReadPlain {
  return { ok: false, errors: { [field]: sentence } }
}
