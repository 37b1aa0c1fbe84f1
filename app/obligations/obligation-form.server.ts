import { z } from 'zod'
import { isDay } from '#app/platform/clock.ts'
import { isId } from '#app/platform/ids.ts'
import { isPostCode } from '#app/members/posts.ts'

const optional = (schema: z.ZodType<string, z.ZodTypeDef, string>) =>
  z
    .string()
    .optional()
    .transform((text) => (text?.trim() ? text.trim() : null))
    .pipe(schema.nullable())

const aDay = (message: string) => z.string().refine(isDay, message)

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()))

/** Wording: the only part that may be changed after giving. */
const WORDING = {
  title: z
    .string({ required_error: '请填写任务名称' })
    .trim()
    .min(2, '请填写任务名称，至少 2 个字')
    .max(60, '任务名称请控制在 60 个字以内'),
  basisTitle: z
    .string({ required_error: '请填写所依据文件的名称' })
    .trim()
    .min(4, '请填写所依据文件的全称，例如《……2026年党员教育培训计划》')
    .max(100, '文件名称请控制在 100 个字以内'),
  basisArticle: optional(z.string().max(40, '条款请控制在 40 个字以内，例如“第三条”')),
}

export const ObligationWording = z.object(WORDING)

const reason = (what: string) =>
  z
    .string({ required_error: `请填写${what}` })
    .trim()
    .min(2, `请填写${what}，至少 2 个字`)
    .max(200, `${what}请控制在 200 个字以内`)

export const WithdrawalForm = z.object({ reason: reason('撤回原因') })

/** Waiving an obligation for one member, or ending the waiver. `entryId` was made with the form. */
export const ExemptionForm = z.object({
  intent: z.enum(['exempt', 'lift'], { message: '请重新打开页面后再操作' }),
  entryId: z.string({ required_error: '页面已过期，请重新打开' }).refine(isId, '页面已过期，请重新打开'),
  obligationId: z.string({ required_error: '请选择任务' }).max(80, '请选择任务'),
  reason: reason('原因'),
})

const Fields = z.object({
  ...WORDING,
  id: z
    .string({ required_error: '页面已过期，请重新打开后再填写' })
    .refine(isId, '页面已过期，请重新打开后再填写'),
  target: z
    .string({ required_error: '请选择要完成的课程、测验或承诺书' })
    .regex(/^(course|update|quiz|pledge):[a-z0-9@-]{1,80}$/, '请选择要完成的课程、测验或承诺书'),
  unitId: z
    .string({ required_error: '请选择适用的组织' })
    .min(1, '请选择适用的组织')
    .max(80, '请选择适用的组织'),
  audience: z.enum(['everyone', 'posts', 'list'], { message: '请选择哪些人需要完成' }),
  posts: several.pipe(
    z.array(z.string().refine(isPostCode, '请从列出的职务中选择')).max(20, '请从列出的职务中选择'),
  ),
  members: optional(z.string().max(20_000, '一次最多列 1000 个工号')),
  reach: z.enum(['present', 'present-and-future'], { message: '请选择是否包括今后加入的人员' }),
  deadline: z.enum(['day', 'days'], { message: '请选择期限的算法' }),
  dueOn: optional(aDay('请填写截止日期，例如 2026-12-31')),
  dueAfterDays: optional(z.string().regex(/^[1-9]\d{0,2}$/, '请填写 1 到 999 之间的整数天数')),
  countsFrom: optional(aDay('请填写起算日期，例如 2026-01-01')),
  joinedFrom: optional(aDay('请填写日期，例如 2026-07-01')),
  seen: z.string().max(64, '请重新查看涉及人员').optional(),
})

/** A new obligation as typed, each field right in itself and with the others. */
export const ObligationForm = Fields.superRefine((form, context) => {
  const wrong = (path: keyof z.output<typeof Fields>, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (form.audience === 'posts' && form.posts.length === 0) wrong('posts', '请至少选择一个职务')
  if (form.audience === 'list' && employeeNumbers(form.members).length === 0)
    wrong('members', '请填写至少一个工号')
  if (form.audience === 'list' && employeeNumbers(form.members).length > 1000)
    wrong('members', '一次最多列 1000 个工号')
  if (form.deadline === 'day' && form.dueOn === null) wrong('dueOn', '请填写截止日期')
  if (form.deadline === 'days' && form.dueAfterDays === null) wrong('dueAfterDays', '请填写加入后的天数')
  if (form.deadline === 'day' && form.dueOn && form.countsFrom && form.countsFrom > form.dueOn) {
    wrong('countsFrom', '起算日期不能晚于截止日期')
  }
})

/** The 工号 of a list as typed: separated by blanks, commas or lines, full-width digits allowed, each once. */
export function employeeNumbers(text: string | null): Array<string> {
  const words = (text ?? '').normalize('NFKC').split(/[\s,，、;；]+/)
  return [...new Set(words.filter((word) => word !== ''))]
}
