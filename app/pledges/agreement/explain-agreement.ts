import { refusedPassword, refusedWhole, type ExplainedRefusal } from '../explained-refusal.ts'
import type { AgreeRefusal } from './agree-to-signing.server.ts'

/** Why a consent was not taken: HTTP status and one sentence at its field. */
export function explainAgreement(refusal: AgreeRefusal): ExplainedRefusal {
  return refusal.reason === 'old-version'
    ? refusedWhole(409, '约定的文本刚刚更新，请重新打开本页，读过以后再确认。')
    : refusedPassword(refusal, '确认')
}
