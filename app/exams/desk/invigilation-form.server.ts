import { z } from 'zod'
import { isId } from '#app/platform/ids.ts'
import { formId } from '../form-id.server.ts'
import { reason } from './reason-form.server.ts'

/** More time for one sitting. */
export const ExtensionForm = z.object({
  id: formId,
  sittingId: z.string().refine(isId, '请重新打开监考页面'),
  minutes: z
    .string({ required_error: '请填写延长几分钟' })
    .transform((text) => Number(text.normalize('NFKC').trim() || Number.NaN))
    .pipe(
      z
        .number({ message: '请填写 1 到 600 之间的整数分钟' })
        .int('请填写整数分钟')
        .min(1, '请填写 1 到 600 之间的整数分钟')
        .max(600, '请填写 1 到 600 之间的整数分钟'),
    ),
  reason,
})

/** A pause that begins (`id` was made with the form) or ends (`id` is that of the pause). */
export const PauseForm = z.object({ id: formId, reason })

/** The verdict on late answers of one sitting. */
export const VerdictForm = z.object({
  lateId: z
    .union([z.string(), z.array(z.string())], { message: '请勾选要裁定的答案' })
    .transform((ids) => [ids].flat())
    .refine((ids) => ids.every(isId), '请重新打开页面'),
  verdict: z.enum(['accepted', 'refused'], { message: '请选择采纳或不采纳' }),
  reason,
})
