import { z } from 'zod'

/** Which pledges to publish or withdraw: ids of entries as the page lists them. */
export const PublicationForm = z.object({
  change: z.enum(['publish', 'withdraw'], { message: '请选择公开或撤回' }),
  entry: z
    .union([z.string().max(64), z.array(z.string().max(64)).max(100)], { message: '请至少选择一份承诺书' })
    .transform((value) => [value].flat()),
})
