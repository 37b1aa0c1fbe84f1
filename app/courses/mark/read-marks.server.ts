import { formValues, type FormErrors } from '#app/platform/parse-form.server.ts'
import { partsOf, type Mark } from './mark.ts'

/** Field that every part of the papers shares. */
const FIELD = 'part'

/** The names of the parts that a form marks, or why it cannot be judged. */
export function readMarks(
  body: Mark,
  form: FormData,
): { ok: true; marked: Array<string> } | { ok: false; errors: FormErrors } {
  const given = new Set([formValues(form)[FIELD] ?? []].flat())
  const marked = partsOf(body).filter(({ key }) => given.delete(key))
  if (given.size > 0) return { ok: false, errors: { '': '这份材料刚刚更新过，请刷新页面后重新圈' } }
  if (marked.length === 0) return { ok: false, errors: { '': '还没有圈出任何一处：点一下有问题的地方' } }
  return { ok: true, marked: marked.map(({ name }) => name) }
}
