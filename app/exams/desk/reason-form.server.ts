import { z } from 'zod'

/** A reason that goes into the log: every act upon a running or finished exam needs one. */
export const reason = z
  .string({ required_error: '请填写原因' })
  .trim()
  .min(2, '请填写原因，至少 2 个字')
  .max(200, '原因请控制在 200 个字以内')

export const ReasonForm = z.object({ reason })
