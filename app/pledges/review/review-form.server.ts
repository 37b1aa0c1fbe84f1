import { z } from 'zod'

/** What the page of reviews sends for one member. */
export const ReviewForm = z.object({
  memberId: z.string().max(100),
  pledgeId: z.string().max(100),
  submittedAt: z.string().max(40),
  decision: z.enum(['approved', 'change'], { message: '请选择同意，或请本人修改' }),
  reason: z.string().trim().max(300, '请精简到 300 个字以内').default(''),
})
