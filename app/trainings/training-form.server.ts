import { z } from 'zod'
import { isDay } from '#app/platform/clock.ts'
import { isId } from '#app/platform/ids.ts'
import { parseCredit } from './credit.ts'

const line = (name: string, maximum: number) =>
  z
    .string({ required_error: `请填写${name}` })
    .trim()
    .min(2, `请填写${name}，至少 2 个字`)
    .max(maximum, `${name}请控制在 ${maximum} 个字以内`)

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()))

/** Members whom the organizer ticked. */
const Attendees = several.pipe(
  z
    .array(z.string().refine(isId, '请从名单中勾选参加人员'))
    .min(1, '请至少勾选一名参加人员')
    .max(1_500, '一次最多记录 1500 人'),
)

/** A session in person as typed. `id` was made with the form: sending it twice records it once. */
export const TrainingForm = z.object({
  id: z
    .string({ required_error: '页面已过期，请重新打开后再填写' })
    .refine(isId, '页面已过期，请重新打开后再填写'),
  title: line('学习主题', 60),
  heldOn: z.string({ required_error: '请填写学习日期' }).refine(isDay, '请填写学习日期，例如 2026-11-22'),
  place: line('地点', 60),
  credit: z
    .string({ required_error: '请填写学时' })
    .transform((text) => parseCredit(text) ?? 0)
    .pipe(z.number().min(1, '请填写学时，例如 2 或 2.5').max(800, '一次学习最多记 80 学时')),
  basisTitle: line('依据的文件', 100),
  members: Attendees,
})
