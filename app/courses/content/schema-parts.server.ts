import { z } from 'zod'

/** What every content file is made of. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/u, '只用小写字母、数字和连字符')
export const text = z.string().trim().min(1, '不能为空').max(2000, '太长')
export const source = z.object({ source: id, article: text }).strict()

/** What every exercise of a lesson says about itself. */
export const exerciseCommon = { id, title: text, point: id, source }

/** Each name is used once in the list; the finding stands at the second. */
export function uniqueIds(list: ReadonlyArray<{ id: string }>, context: z.RefinementCtx): void {
  const seen = new Set<string>()
  for (const [index, entry] of list.entries()) {
    if (seen.has(entry.id))
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `id ${entry.id} 重复` })
    seen.add(entry.id)
  }
}
