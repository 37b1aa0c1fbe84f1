import { refuse } from './respond.server.ts'

/**
 * The form of a request. A body that is no form, or a broken one, is the sender's mistake and not ours.
 * @throws a 400 answer
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw refuse(400, '提交的内容不完整，请返回上一页重新填写后再提交')
  }
}

/** A text field of a form as it was sent; empty where there is none, or a file in its place. */
export function textField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/**
 * Which of the acts of its page a form asks for. None of them is what happens when nothing else was asked for.
 * @throws a 400 answer to any other word, and to none
 */
export function readIntent<Intent extends string>(
  form: FormData,
  known: ReadonlyArray<Intent>,
  field = 'intent',
): Intent {
  const intent = known.find((one) => one === form.get(field))
  if (intent === undefined) throw refuse(400, '没有看懂要做什么，什么都没有改动，请重新打开页面后再操作')
  return intent
}
