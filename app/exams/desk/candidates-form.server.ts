import { z } from 'zod'
import { isPostCode } from '#app/members/posts.ts'
import { employeeNumbers } from '#app/obligations/obligation-form.server.ts'

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()))

/** Whom to add: everyone of a unit, holders of posts in it, a list of 工号, or those whom an obligation asks. */
export const CandidatesForm = z
  .object({
    way: z.enum(['unit', 'list', 'obligation'], {
      message: '请选择按什么添加考生',
    }),
    unitId: z.string().max(80, '请选择组织').optional(),
    posts: several.pipe(
      z.array(z.string().refine(isPostCode, '请从列出的职务中选择')).max(20, '请从列出的职务中选择'),
    ),
    members: z.string().max(20_000, '一次最多列 1000 个工号').optional(),
    obligationId: z.string().max(80, '请选择学习任务').optional(),
  })
  .transform(({ members, ...form }) => ({
    ...form,
    numbers: employeeNumbers(members ?? null),
  }))
  .superRefine((form, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (form.way === 'unit' && !form.unitId) wrong('unitId', '请选择组织')
    if (form.way === 'list' && form.numbers.length === 0) wrong('members', '请填写至少一个工号')
    if (form.way === 'list' && form.numbers.length > 1000) wrong('members', '一次最多列 1000 个工号')
    if (form.way === 'obligation' && !form.obligationId) wrong('obligationId', '请选择学习任务')
  })

export type CandidatesInput = z.output<typeof CandidatesForm>
