import { z } from 'zod'
import { isId } from '#app/platform/ids.ts'

/** What the page of a countersignature sends. */
export const CountersignForm = z.object({
  id: z.string().refine(isId, '本页已失效，请重新打开本页后再会签。'),
  capacity: z.enum(['branch', 'discipline'], { message: '请选择以哪个身份会签' }),
  password: z.string().max(256, '密码不正确，请重新输入登录密码').default(''),
})
