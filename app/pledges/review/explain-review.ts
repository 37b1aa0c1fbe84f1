import type { DecideOutcome } from './decide-review.server.ts'

/** Why an answer was not taken: HTTP status and one sentence at its field. */
export function explainReview(reason: Exclude<DecideOutcome, { ok: true }>['reason']): {
  status: number
  errors: Record<string, string>
} {
  switch (reason) {
    case 'no-right':
      return { status: 403, errors: { form: '这位同志不在你负责的范围内，请联系本单位管理员。' } }
    case 'own':
      return { status: 403, errors: { form: '不能审阅自己的承诺事项，请由上一级领导审阅。' } }
    case 'no-reason':
      return { status: 400, errors: { reason: '请写明要本人修改什么' } }
    case 'gone':
      return { status: 409, errors: { form: '本人刚刚撤回或改过，或已有人审阅，请看本页最新的内容。' } }
  }
}
