import type { ReportRefusal } from './report-fulfilment.server.ts'

/** Why a report was not taken: HTTP status and one sentence at its field. */
export function explainReport(refusal: ReportRefusal): { status: number; errors: Record<string, string> } {
  switch (refusal.reason) {
    case 'not-own':
      return whole(403, '履诺报告由签署人本人写，你只能查看。')
    case 'too-early':
      return whole(409, '履诺报告从当年10月1日起填写，请到时再来。')
    case 'already-reported':
      return whole(409, '这份承诺书已经有履诺报告，不需要重复提交。')
    case 'incomplete':
      return whole(400, '每一条都要写明做到没有，请补全后再提交。')
    case 'no-password':
      return { status: 400, errors: { password: '请输入登录密码，确认是你本人在报告。' } }
    case 'wrong-password':
      return { status: 400, errors: { password: '密码不正确，请重新输入登录密码。填写的内容都还在。' } }
    case 'wait':
      return { status: 429, errors: { password: `密码输错次数较多，请等 ${refusal.seconds} 秒后再试。` } }
  }
}

function whole(status: number, sentence: string): { status: number; errors: Record<string, string> } {
  return { status, errors: { form: sentence } }
}
