import { z } from 'zod'
import { isRole, type Role } from '#app/members/roles.ts'
import { compactText } from '#app/members/roster/clean-text.ts'

/** Who is to hold which role over the subtree of which unit. */
export const GrantForm = z.object({
  employeeNumber: z
    .string({ message: '请填写工号' })
    .transform(compactText)
    .pipe(z.string().min(1, '请填写工号').max(32, '没有这个工号，请核对')),
  role: z.string().refine((code): code is Role => isRole(code), '请选择角色'),
  unit: z.string().min(1, '请选择范围').max(60, '请选择范围'),
})
