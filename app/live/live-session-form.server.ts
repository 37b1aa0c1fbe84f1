import { z } from 'zod'
import { isPostCode } from '#app/members/posts.ts'
import { isDay } from '#app/platform/clock.ts'
import { isId } from '#app/platform/ids.ts'

const line = (name: string, maximum: number) =>
  z
    .string({ required_error: `请填写${name}` })
    .trim()
    .min(2, `请填写${name}，至少 2 个字`)
    .max(maximum, `${name}请控制在 ${maximum} 个字以内`)

const wholeNumber = (name: string, least: number, most: number) =>
  z
    .string({ required_error: `请填写${name}` })
    .transform((text) => Number(/^\d{1,4}$/.exec(text.normalize('NFKC').trim())?.[0] ?? 'NaN'))
    .refine(
      (value) => value >= least && value <= most,
      `${name}请填写 ${least} 到 ${most} 之间的整数，单位是分钟`,
    )

/** A link that a member is sent to: https alone, with a host, without a name or password in it. */
const secureLink = (name: string) =>
  z
    .string()
    .max(500, `${name}请控制在 500 个字符以内`)
    .refine(isSecureLink, `${name}要以 https:// 开头，请从会议软件完整复制`)

function isSecureLink(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === ''
}

const optional = <Schema extends z.ZodType<string, z.ZodTypeDef, string>>(schema: Schema) =>
  z
    .string()
    .optional()
    .transform((text) => (text?.trim() ? text.trim() : null))
    .pipe(schema.nullable())

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()))

/** A live session as typed: what, when, who speaks, where to join, for whom. */
export const LiveSessionForm = z
  .object({
    title: line('主题', 60),
    day: z.string({ required_error: '请填写日期' }).refine(isDay, '请填写日期，例如 2026-11-22'),
    clock: z
      .string({ required_error: '请填写开始时间' })
      .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), '请填写开始时间，例如 14:30'),
    minutes: wholeNumber('时长', 5, 600),
    host: line('主讲人', 60),
    link: z
      .string({ required_error: '请填写加入链接' })
      .trim()
      .min(1, '请填写加入链接')
      .pipe(secureLink('加入链接')),
    minutesPerCredit: wholeNumber('折算 1 学时的分钟数', 10, 480),
    posts: several.pipe(z.array(z.string().refine(isPostCode, '请从列表中选择职务'))),
    materialTitle: optional(z.string().max(60, '资料名称请控制在 60 个字以内')),
    materialLink: optional(secureLink('资料链接')),
  })
  .superRefine(({ materialTitle, materialLink }, context) => {
    if (materialTitle !== null && materialLink === null)
      context.addIssue({
        code: 'custom',
        path: ['materialLink'],
        message: '填了资料名称，请再填资料链接；上传文件不必填名称',
      })
  })

export type LiveSessionInput = z.output<typeof LiveSessionForm>

/** What a new session needs besides: its id, made with the form so that sending it twice makes one, and its unit. */
export const NewLiveSession = z.object({
  id: z
    .string({ required_error: '页面已过期，请重新打开后再填写' })
    .refine(isId, '页面已过期，请重新打开后再填写'),
  unitId: z.string({ required_error: '请选择组织' }).min(1, '请选择组织').max(80, '请选择组织'),
})

export const CancellationForm = z.object({ reason: line('取消原因', 200) })

export const RecordingForm = z.object({
  recording: z.string({ required_error: '请选择回看的课' }).max(200, '请选择回看的课'),
})
