import { z } from 'zod'
import { isDay } from '#app/platform/clock.ts'
import { isId } from '#app/platform/ids.ts'
import type { FormValues } from '#app/platform/parse-form.server.ts'
import { QUESTION_KINDS, type SurveyQuestion } from './survey.ts'
import { questionCount } from './question-count.ts'
import { questionField } from './question-field.ts'

const MOST_OPTIONS = 12
const SCALE_ENDS = ['很不同意', '很同意']

const day = (message: string) => z.string({ required_error: message }).refine(isDay, message)

/** A questionnaire as typed, without its questions. `id` was made with the form: sent twice it is made once. */
export const SurveyForm = z
  .object({
    id: z
      .string({ required_error: '页面已过期，请重新打开后再填写' })
      .refine(isId, '页面已过期，请重新打开后再填写'),
    title: z
      .string({ required_error: '请填写问卷名称' })
      .trim()
      .min(2, '请填写问卷名称，至少 2 个字')
      .max(60, '问卷名称请控制在 60 个字以内'),
    lead: z
      .string({ required_error: '请说明问卷的用途' })
      .trim()
      .min(2, '请用一两句话说明问卷的用途和结果怎么用')
      .max(300, '说明请控制在 300 个字以内'),
    unitId: z
      .string({ required_error: '请选择填写的组织' })
      .min(1, '请选择填写的组织')
      .max(80, '请选择填写的组织'),
    opensOn: day('请填写开始日期，例如 2026-11-22'),
    closesOn: day('请填写截止日期，例如 2026-12-31'),
    naming: z.enum(['named', 'anonymous'], { message: '请选择实名还是匿名' }),
  })
  .superRefine((form, context) => {
    if (form.closesOn < form.opensOn)
      context.addIssue({ code: 'custom', path: ['closesOn'], message: '截止日期不能早于开始日期' })
  })

const isKind = (text: string): text is SurveyQuestion['kind'] =>
  QUESTION_KINDS.some(({ value }) => value === text)

const textOf = (values: FormValues, name: string) => [values[name] ?? ''].flat()[0]?.trim() ?? ''

/** The questions as typed; blocks without a text and without options are left out. Errors by field. */
export function readQuestions(
  values: FormValues,
): { ok: true; questions: Array<SurveyQuestion> } | { ok: false; errors: Record<string, string> } {
  const questions: Array<SurveyQuestion> = []
  const errors: Record<string, string> = {}
  for (let number = 1; number <= questionCount(values); number++) {
    const text = textOf(values, questionField(number, 'text'))
    const options = optionLines(textOf(values, questionField(number, 'options')))
    if (text === '' && options.length === 0) continue
    const kind = textOf(values, questionField(number, 'kind'))
    const wrong = isKind(kind)
      ? wrongOf(number, kind, text, options)
      : { kind: `请选择第 ${number} 题的题型` }
    for (const [part, sentence] of Object.entries(wrong)) errors[`${part}-${number}`] = sentence
    if (!isKind(kind)) continue
    const need = textOf(values, questionField(number, 'optional')) === '' ? 'required' : 'optional'
    questions.push({ id: `q${questions.length + 1}`, kind, text, options: settled(kind, options), need })
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  if (questions.length === 0) return { ok: false, errors: { 'text-1': '请至少写一道题' } }
  return { ok: true, questions }
}

function optionLines(text: string): Array<string> {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function settled(kind: SurveyQuestion['kind'], options: Array<string>): Array<string> {
  if (kind === 'text') return []
  if (kind === 'scale') return options.length === 0 ? SCALE_ENDS : options
  return options
}

function wrongOf(
  number: number,
  kind: SurveyQuestion['kind'],
  text: string,
  options: ReadonlyArray<string>,
): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (text === '') wrong.text = `请填写第 ${number} 题的题目，或清空它的选项`
  if (text.length > 200) wrong.text = `第 ${number} 题的题目请控制在 200 个字以内`
  const sentence = optionsWrong(number, kind, options)
  if (sentence !== null) wrong.options = sentence
  return wrong
}

function optionsWrong(
  number: number,
  kind: SurveyQuestion['kind'],
  options: ReadonlyArray<string>,
): string | null {
  if (kind === 'text') return null
  if (kind === 'scale')
    return options.length === 0 || options.length === 2
      ? null
      : `第 ${number} 题是评分题：请写两行，第一行是 1 分的含义，第二行是 5 分的含义，或留空`
  if (options.length < 2) return `请给第 ${number} 题写至少两个选项，一行一个`
  if (options.length > MOST_OPTIONS) return `第 ${number} 题的选项请控制在 ${MOST_OPTIONS} 个以内`
  if (new Set(options).size < options.length) return `第 ${number} 题有重复的选项，请改写`
  return options.some((option) => option.length > 100) ? `第 ${number} 题的选项请控制在 100 个字以内` : null
}

/** Any fields: for forms whose fields are made from data, so that hostile text is refused all the same. */
export const AnyFields = z.record(z.string(), z.unknown())
