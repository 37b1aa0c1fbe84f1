import { z } from 'zod'
import type { Instant } from '#app/platform/clock.ts'
import { fromLocalInput } from '../desk/china-time.ts'
import { formId } from '../form-id.server.ts'
import { VERSIONS } from './paper-version.ts'

const AT = '请填写交卷时间，例如 2026-12-01 11:00'

/** Whose sheet, of which version, handed in when. */
export const SheetAddress = z.object({
  number: z.string({ required_error: '请填写工号' }).trim().min(1, '请填写工号').max(40, '请填写工号'),
  version: z.enum(VERSIONS, { message: '请选择 A 卷还是 B 卷' }),
  at: z
    .string({ required_error: AT })
    .transform((text) => fromLocalInput(text) ?? '')
    .pipe(z.string().min(1, AT)),
})

/** What comes with the answers of a sheet. */
export const SheetForm = SheetAddress.extend({
  id: formId,
  replaces: z.string().max(40).optional().default(''),
  reason: z.string().trim().max(200, '更正原因请控制在 200 个字以内').optional().default(''),
})

/** What is wrong with the time at which a sheet is said to have been handed in; null when nothing is. */
export function handedInWrong(at: Instant, opensAt: Instant, now: Instant): string | null {
  if (at < opensAt) return '交卷时间早于这名考生的开考时间，请核对'
  return at > now ? '交卷时间还没有到，请核对' : null
}
