import type { PasswordRefusal } from './confirm-password.ts'

/** A refusal for the page: its HTTP status and one sentence a field (`form` for the whole). */
export type ExplainedRefusal = { status: number; errors: Record<string, string> }

/** A refusal that concerns the whole form. */
export function refusedWhole(status: number, sentence: string): ExplainedRefusal {
  return { status, errors: { form: sentence } }
}

/**
 * Why the password did not confirm.
 * @param act what it was to confirm: 签署. @param kept what was not lost, as a sentence.
 */
export function refusedPassword(refusal: PasswordRefusal, act: string, kept = ''): ExplainedRefusal {
  const [status, sentence] = passwordSentence(refusal, act)
  return { status, errors: { password: `${sentence}${refusal.reason === 'no-password' ? '' : kept}` } }
}

function passwordSentence(refusal: PasswordRefusal, act: string): [status: number, sentence: string] {
  switch (refusal.reason) {
    case 'no-password':
      return [400, `请输入登录密码，确认是你本人在${act}。`]
    case 'wrong-password':
      return [400, '密码不正确，请重新输入登录密码。']
    case 'wait':
      return [429, `密码输错次数较多，请等 ${refusal.seconds} 秒后再试。`]
  }
}
