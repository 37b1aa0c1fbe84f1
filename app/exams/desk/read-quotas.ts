import { blocksShown } from '#app/platform/blocks-shown.ts'
import { QUESTION_TYPE_TITLES, type QuestionType } from '#app/questions/question.ts'
import type { Marks, Quota } from '../exam.ts'
import { parseMarks } from '../marks-words.ts'
import { quotaField, type QuotaPart } from './quota-field.ts'

type Values = Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
type Errors = Record<string, string>

export const MOST_QUOTAS = 20

/** How many rows the form shows. */
export function quotaCount(values: Values): number {
  return blocksShown(values.quotas, MOST_QUOTAS)
}

/** Quotas as typed with the pass marks of their parts; rows without a count are left out. Errors by field. */
export function readQuotas(
  values: Values,
): { ok: true; quotas: Array<Quota>; partPass: Record<string, Marks> } | { ok: false; errors: Errors } {
  const quotas: Array<Quota> = []
  const partPass: Record<string, Marks> = {}
  const errors: Errors = {}
  for (let number = 1; number <= quotaCount(values); number++) {
    const text = (field: QuotaPart) => typedIn(values, number, field)
    if (text('count') === '') continue
    const read = readRow(text)
    for (const [part, sentence] of Object.entries(read.wrong))
      errors[`${part}-${number}`] = `第 ${number} 行：${sentence}`
    quotas.push(read.quota)
    if (read.pass === null) continue
    if ((partPass[read.quota.part] ?? read.pass) !== read.pass)
      errors[quotaField(number, 'partPass')] = `第 ${number} 行：同一部分只能有一个及格分`
    partPass[read.quota.part] = read.pass
  }
  if (quotas.length === 0) errors[quotaField(1, 'count')] = '请至少填写一行抽题要求'
  return Object.keys(errors).length === 0 ? { ok: true, quotas, partPass } : { ok: false, errors }
}

/** The field in which the pass mark of a part was typed. */
export function partPassField(values: Values, part: string): string {
  const numbers = Array.from({ length: quotaCount(values) }, (_, index) => index + 1)
  const own = numbers.find(
    (number) => typedIn(values, number, 'partPass') && partName(typedIn(values, number, 'part')) === part,
  )
  return quotaField(own ?? 1, 'partPass')
}

function typedIn(values: Values, number: number, field: QuotaPart): string {
  return [values[quotaField(number, field)] ?? ''].flat()[0]?.trim() ?? ''
}

/** A part of a paper by what was typed for it; without a name it is the whole. */
export function partName(typed: string): string {
  return typed.slice(0, 40) || '全卷'
}

/** What is wrong with the name of a part; null for nearly all: marks are kept by these names, and every object has some of its own. */
export function partNameError(part: string): string | null {
  return part in Object.prototype ? `部分名称“${part}”不能用，请换一个` : null
}

function readRow(text: (part: QuotaPart) => string): {
  quota: Quota
  pass: Marks | null
  wrong: Errors
} {
  const wrong: Errors = {}
  const count = /^\d{1,3}$/.test(text('count').normalize('NFKC'))
    ? Number(text('count').normalize('NFKC'))
    : 0
  if (count < 1 || count > 200) wrong.count = '题数请填写 1 到 200 之间的整数'
  const marks = parseMarks(text('marks'))
  if (marks === null || marks === 0) wrong.marks = '请填写每题分值，例如 2 或 0.5'
  const pass = text('partPass') === '' ? null : parseMarks(text('partPass'))
  if (text('partPass') !== '' && pass === null) wrong.partPass = '部分及格分请填写数字，或留空'
  const type = text('type')
  if (type !== '' && !isType(type)) wrong.type = '请从列出的题型中选择'
  const difficulty = difficultyOf(text('difficulty'))
  const part = partName(text('part'))
  const misnamed = partNameError(part)
  if (misnamed) wrong.part = misnamed
  const quota: Quota = {
    part,
    regulation: text('regulation') === '' ? null : text('regulation'),
    type: isType(type) ? type : null,
    ...{ difficulty, count, marks: marks ?? 0 },
  }
  return { quota, pass, wrong }
}

function isType(text: string): text is QuestionType {
  return Object.keys(QUESTION_TYPE_TITLES).includes(text)
}

function difficultyOf(text: string): Quota['difficulty'] {
  return text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : null
}
