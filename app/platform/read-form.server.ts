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
