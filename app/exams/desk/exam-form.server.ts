import { z } from 'zod'
import type { Instant } from '#app/platform/clock.ts'
import { isId } from '#app/platform/ids.ts'
import { formValues, parseForm, type FormValues } from '#app/platform/parse-form.server.ts'
import type { ExamRules, PaperRule } from '../exam.ts'
import { parseMarks } from '../marks-words.ts'
import { fromLocalInput } from './china-time.ts'
import { readFixed } from './read-fixed.ts'
import { partPassField, readQuotas } from './read-quotas.ts'

const text = (name: string, minimum: number, maximum: number) =>
  z
    .string({ required_error: `请填写${name}` })
    .trim()
    .min(minimum, `请填写${name}，至少 ${minimum} 个字`)
    .max(maximum, `${name}请控制在 ${maximum} 个字以内`)

const maybe = (name: string, maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum, `${name}请控制在 ${maximum} 个字以内`)
    .optional()
    .transform((value) => value ?? '')

const time = (message: string) =>
  z
    .string({ required_error: message })
    .transform((value) => fromLocalInput(value) ?? '')
    .pipe(z.string().min(1, message))

const whole = (message: string, minimum: number, maximum: number) =>
  z
    .string({ required_error: message })
    .transform((value) => Number(value.normalize('NFKC').trim() || Number.NaN))
    .pipe(z.number({ message }).int(message).min(minimum, message).max(maximum, message))

/** A number that may be left out. */
const maybeWhole = (message: string, maximum: number) =>
  z
    .string()
    .optional()
    .transform((value) => value?.normalize('NFKC').trim() ?? '')
    .pipe(z.string().regex(/^\d{0,3}$/, message))
    .transform((value) => (value === '' ? null : Number(value)))
    .pipe(z.number().min(1, message).max(maximum, message).nullable())

const Fields = z
  .object({
    id: z
      .string({ required_error: '页面已过期，请重新打开后再填写' })
      .refine(isId, '页面已过期，请重新打开后再填写'),
    title: text('考试名称', 2, 60),
    unitId: z
      .string({ required_error: '请选择组织考试的单位' })
      .min(1, '请选择组织考试的单位')
      .max(80, '请选择组织考试的单位'),
    opensAt: time('请填写开考时间，例如 2026-12-01 09:00'),
    closesAt: time('请填写最晚开始时间，例如 2026-12-01 11:00'),
    minutes: whole('考试时长请填写 1 到 600 分钟', 1, 600),
    paper: z.enum(['drawn', 'fixed'], {
      message: '请选择抽题组卷还是固定试卷',
    }),
    multiple: z.enum(['share-if-none-wrong', 'all-or-nothing', 'half-if-none-wrong', 'per-option'], {
      message: '请选择多选题怎么给分',
    }),
    passTotal: z
      .string({ required_error: '请填写总分及格分' })
      .transform((value) => parseMarks(value) ?? -1)
      .pipe(z.number().min(0, '请填写总分及格分，例如 60')),
    book: z.enum(['closed', 'open', 'by-age'], { message: '请选择闭卷还是开卷' }),
    release: z.enum(['at-once', 'by-organizer'], {
      message: '请选择成绩怎么公布',
    }),
    shown: z.enum(['score', 'review'], { message: '请选择考生能看到什么' }),
    validYears: maybeWhole('有效期请填写 1 到 50 年，或留空', 50),
    resitMonths: maybeWhole('补考期限请填写 1 到 60 个月，或留空', 60),
    basis: maybe('依据', 100),
    instructions: maybe('考生须知', 1000),
  })
  .superRefine((form, context) => {
    if (form.closesAt <= form.opensAt)
      context.addIssue({
        code: 'custom',
        path: ['closesAt'],
        message: '最晚开始时间必须晚于开考时间',
      })
  })

/** An exam as decided by its organizer. */
export type ExamInput = {
  id: string
  title: string
  unitId: string
  opensAt: Instant
  closesAt: Instant
  rules: ExamRules
}

/** Reads the form of an exam, quotas and all; errors by field. */
export function readExamForm(
  form: FormData,
): { ok: true; input: ExamInput } | { ok: false; errors: Record<string, string>; values: FormValues } {
  const values = formValues(form)
  const parsed = parseForm(Fields, form)
  const paper = readPaper(values)
  const errors = {
    ...(parsed.ok ? {} : parsed.errors),
    ...(paper.ok ? {} : paper.errors),
  }
  if (!parsed.ok || !paper.ok) return { ok: false, errors, values }
  const { id, title, unitId, opensAt, closesAt, passTotal, paper: _paper, ...rest } = parsed.value
  const wrong = passErrors(paper.rule, passTotal, paper.partPass, values)
  if (Object.keys(wrong).length > 0) return { ok: false, errors: wrong, values }
  const rules: ExamRules = {
    ...rest,
    paper: paper.rule,
    pass: { total: passTotal, parts: paper.partPass },
  }
  return { ok: true, input: { id, title, unitId, opensAt, closesAt, rules } }
}

function readPaper(
  values: FormValues,
):
  | { ok: true; rule: PaperRule; partPass: Record<string, number> }
  | { ok: false; errors: Record<string, string> } {
  if (values.paper === 'fixed') {
    const fixed = readFixed([values.fixed ?? ''].flat().join('\n'))
    if (!fixed.ok) return { ok: false, errors: { fixed: fixed.error } }
    return {
      ok: true,
      rule: { kind: 'fixed', questions: fixed.questions },
      partPass: fixed.partPass,
    }
  }
  const read = readQuotas(values)
  if (!read.ok) return read
  const banks = [values.banks ?? []].flat().filter((bank) => /^[\w-]{1,80}$/.test(bank))
  return {
    ok: true,
    rule: { kind: 'drawn', banks, quotas: read.quotas },
    partPass: read.partPass,
  }
}

/** Pass marks that cannot be reached at all, each at its field. */
function passErrors(
  rule: PaperRule,
  total: number,
  parts: Readonly<Record<string, number>>,
  values: FormValues,
): Record<string, string> {
  const whole = totalMarks(rule)
  const unreachable = Object.entries(parts).filter(([part, pass]) => pass > totalMarks(rule, part))
  const ofParts = unreachable.map(([part]) => [
    rule.kind === 'fixed' ? 'fixed' : partPassField(values, part),
    `“${part}”部分的总分只有 ${totalMarks(rule, part) / 100} 分，及格分不能更高`,
  ])
  return {
    ...(total > whole ? { passTotal: `试卷总分只有 ${whole / 100} 分，及格分不能更高` } : {}),
    ...Object.fromEntries(ofParts),
  }
}

/** Marks of a paper, or of one part of it. */
function totalMarks(rule: PaperRule, part?: string): number {
  const items =
    rule.kind === 'fixed'
      ? rule.questions.map((item) => ({ part: item.part, marks: item.marks }))
      : rule.quotas.map((quota) => ({
          part: quota.part,
          marks: quota.count * quota.marks,
        }))
  return items
    .filter((item) => part === undefined || item.part === part)
    .reduce((sum, item) => sum + item.marks, 0)
}
