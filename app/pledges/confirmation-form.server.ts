import { z } from 'zod'
import { isId } from '#app/platform/ids.ts'

/** What every form that is confirmed with the password sends beside its own fields. */
export const ConfirmationForm = z.object({
  id: z.string().refine(isId, '本页已失效，请重新打开本页后再提交。'),
  password: z.string().max(256, '密码不正确，请重新输入登录密码').default(''),
})
