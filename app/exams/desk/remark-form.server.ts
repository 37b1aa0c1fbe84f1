import { z } from 'zod'
import { reason } from './reason-form.server.ts'

/** Which question was wrong, and why. */
export const RemarkForm = z.object({
  ref: z.string({ required_error: '请选择有误的题' }).min(1, '请选择有误的题').max(200, '请选择有误的题'),
  reason,
})
