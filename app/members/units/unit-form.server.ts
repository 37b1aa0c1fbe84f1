import { z } from 'zod'
import { cleanText } from '#app/members/roster/clean-text.ts'
import { isUnitKind, type UnitKind } from './unit-kind.ts'

const Name = z
  .string({ message: '请填写名称' })
  .transform(cleanText)
  .pipe(
    z
      .string()
      .min(2, '名称至少两个字')
      .max(60, '名称不超过 60 个字')
      .regex(/^[^/\\<>;|]+$/, '名称里不能有 / \\ < > ; | 这些符号'),
  )

export const NewUnitForm = z.object({
  name: Name,
  kind: z.string().refine((code): code is UnitKind => isUnitKind(code) && code !== 'group', '请选择层级'),
})
export const RenameUnitForm = z.object({ name: Name })
