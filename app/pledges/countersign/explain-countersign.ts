import { refusedPassword, refusedWhole, type ExplainedRefusal } from '../explained-refusal.ts'
import type { CountersignRefusal } from './countersign.server.ts'

/** Why a countersignature was not taken: HTTP status and one sentence at its field. */
export function explainCountersign(refusal: CountersignRefusal): ExplainedRefusal {
  switch (refusal.reason) {
    case 'no-right':
      return refusedWhole(403, '你没有以这个身份会签的权限，请联系本单位管理员。')
    case 'own':
      return refusedWhole(403, '不能会签自己的承诺，请由上一级或其他负责人会签。')
    case 'same-person':
      return refusedWhole(409, '你已经以另一个身份会签过，请由另一位负责人会签。')
    case 'already':
      return refusedWhole(409, '这一份已经有人以这个身份会签，不需要再签。')
    case 'no-password':
    case 'wrong-password':
    case 'wait':
      return refusedPassword(refusal, '会签')
  }
}
