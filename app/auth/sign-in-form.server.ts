import { z } from 'zod'

/** 工号 as typed on any keyboard: full-width digits and stray spaces are not mistakes. */
const EmployeeNumber = z
  .string({ message: '请填写工号' })
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.string().min(1, '请填写工号').max(40, '工号最多 40 个字符'))

/** A password is taken exactly as typed. */
const Password = z.string({ message: '请填写密码' }).min(1, '请填写密码').max(256, '密码最多 256 个字符')

export const SignInForm = z.object({ employeeNumber: EmployeeNumber, password: Password })

export const ChangePasswordForm = z
  .object({ current: Password, next: Password, repeat: Password })
  .refine((form) => form.next === form.repeat, {
    path: ['repeat'],
    message: '两次输入的新密码不一样，请重新输入',
  })

export const ResetPasswordForm = z
  .object({
    employeeNumber: EmployeeNumber,
    code: z.string({ message: '请填写重置码' }).min(1, '请填写重置码').max(40, '重置码是 10 位字母和数字'),
    next: Password,
    repeat: Password,
  })
  .refine((form) => form.next === form.repeat, {
    path: ['repeat'],
    message: '两次输入的新密码不一样，请重新输入',
  })
