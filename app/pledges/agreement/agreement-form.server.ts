import { z } from 'zod'
import { isId } from '#app/platform/ids.ts'

/** What the page of the agreement sends. */
export const AgreementForm = z.object({
  id: z.string().refine(isId, '本页已失效，请重新打开本页后再确认。'),
  version: z.string().max(100),
  password: z.string().max(256, '密码不正确，请重新输入登录密码').default(''),
})
