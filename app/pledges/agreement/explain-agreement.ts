import type { AgreeOutcome } from './agree-to-signing.server.ts'

/** Why a consent was not taken: HTTP status and one sentence at its field. */
export function explainAgreement(refusal: Exclude<AgreeOutcome, { ok: true }>): {
  status: number
  errors: Record<string, string>
} {
  switch (refusal.reason) {
    case 'old-version':
      return { status: 409, errors: { form: '约定的文本刚刚更新，请重新打开本页，读过以后再确认。' } }
    case 'no-password':
      return { status: 400, errors: { password: '请输入登录密码，确认是你本人。' } }
    case 'wrong-password':
      return { status: 400, errors: { password: '密码不正确，请重新输入登录密码。' } }
    case 'wait':
      return { status: 429, errors: { password: `密码输错次数较多，请等 ${refusal.seconds} 秒后再试。` } }
  }
}
