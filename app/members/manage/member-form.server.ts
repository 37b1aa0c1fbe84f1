import { z } from 'zod'
import { isPostCode, type PostCode } from '#app/members/posts.ts'
import { compactText } from '#app/members/roster/clean-text.ts'
import { EMPLOYEE_NUMBER } from '#app/members/roster/read-employee-number.ts'
import { isPoliticalStatus, type PoliticalStatus } from '#app/members/roster/political-status.ts'
import { readName } from '#app/members/roster/read-name.ts'
import { isDay, type Day } from '#app/platform/clock.ts'

/** A name as typed, brought into the form that rosters are brought into. */
const Name = z.string({ message: '请填写姓名' }).transform((text, context) => {
  const { value, refusal } = readName({ kind: 'text', text })
  if (value !== null) return value
  context.addIssue({ code: 'custom', message: refusal ?? '请填写姓名' })
  return z.NEVER
})

const OptionalDay = z
  .string()
  .default('')
  .refine(
    (text) => text === '' || (isDay(text) && text >= '1921-07-01' && text < '2100-01-01'),
    '请填写正确的日期，例如 2019-07-01',
  )
  .transform((text): Day | null => (text === '' ? null : text))

const Posts = z
  .union([z.string(), z.array(z.string()).max(40)])
  .default([])
  .transform((value) => [value].flat().filter((code): code is PostCode => isPostCode(code)))

const Status = z.string().refine((code): code is PoliticalStatus => isPoliticalStatus(code), '请选择政治面貌')

/** What can be changed about a member by hand. */
export const MemberForm = z.object({
  name: Name,
  politicalStatus: Status,
  joinedPartyOn: OptionalDay,
  joinedUnitOn: OptionalDay,
  posts: Posts,
})
export type MemberInput = z.output<typeof MemberForm>

export const NewMemberForm = MemberForm.extend({
  employeeNumber: z
    .string({ message: '请填写工号' })
    .transform(compactText)
    .pipe(
      z
        .string()
        .min(1, '请填写工号')
        .regex(EMPLOYEE_NUMBER, '工号只能有字母、数字和中间的“-_.”，不超过 32 位'),
    ),
  unit: z.string({ message: '请选择所在党组织' }).min(1, '请选择所在党组织'),
})
export type NewMemberInput = z.output<typeof NewMemberForm>
