import { z } from 'zod'
import { isId } from '#app/platform/ids.ts'
import { ERASURE_BASES } from './erasure-bases.ts'

/** The order as typed on the page. */
export const ErasureForm = z.object({
  entry: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => [value].flat())
    .refine((ids) => ids.every(isId), '所选记录已变动，请刷新页面后重新选择'),
  identity: z
    .string()
    .optional()
    .transform((value) => value !== undefined),
  basis: z
    .string()
    .optional()
    .transform((code) => ERASURE_BASES.find((basis) => basis.code === code)?.title)
    .refine((title): title is string => title !== undefined, '请选择法律依据'),
  reason: z
    .string({ message: '请写明理由' })
    .trim()
    .min(4, '请写明理由，例如申请文号和受理日期')
    .max(200, '理由请写在 200 字以内'),
  password: z.string({ message: '请输入你的登录密码' }).min(1, '请输入你的登录密码').max(200, '密码不正确'),
})
