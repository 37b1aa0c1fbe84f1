import { z } from 'zod'
import { employeeNumbers } from '#app/obligations/obligation-form.server.ts'

/** What is arranged for several candidates at once; what is left as it is comes as undefined. */
export const ArrangeForm = z
  .object({
    members: z
      .string()
      .max(20_000, '一次最多列 1000 个工号')
      .transform(employeeNumbers)
      .refine((numbers) => numbers.length > 0, '请填写至少一个工号')
      .refine((numbers) => numbers.length <= 1000, '一次最多列 1000 个工号'),
    book: z
      .enum(['keep', 'exam', 'closed', 'open'], { message: '请选择闭卷还是开卷' })
      .transform((book) => (book === 'keep' ? undefined : book === 'exam' ? null : book)),
    typeSize: z
      .enum(['keep', 'normal', 'large'], { message: '请选择字号' })
      .transform((size) => (size === 'keep' ? undefined : size)),
    extraMinutes: z
      .string()
      .transform((text) => text.normalize('NFKC').trim())
      .refine(
        (text) => text === '' || (/^\d{1,3}$/u.test(text) && Number(text) <= 600),
        '加时请填写 0 到 600 分钟，或留空',
      )
      .transform((text) => (text === '' ? undefined : Number(text))),
  })
  .superRefine(({ book, typeSize, extraMinutes }, context) => {
    if (book === undefined && typeSize === undefined && extraMinutes === undefined)
      context.addIssue({ code: 'custom', path: ['book'], message: '请至少选择一项要改的安排' })
  })

export type ArrangeInput = z.output<typeof ArrangeForm>
