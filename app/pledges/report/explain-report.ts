import { refusedPassword, refusedWhole, type ExplainedRefusal } from '../explained-refusal.ts'
import type { ReportRefusal } from './report-fulfilment.server.ts'

/** Why a report was not taken: HTTP status and one sentence at its field. */
export function explainReport(refusal: ReportRefusal): ExplainedRefusal {
  switch (refusal.reason) {
    case 'not-own':
      return refusedWhole(403, '履诺报告由签署人本人写，你只能查看。')
    case 'too-early':
      return refusedWhole(409, '履诺报告从当年10月1日起填写，请到时再来。')
    case 'already-reported':
      return refusedWhole(409, '这份承诺书已经有履诺报告，不需要重复提交。')
    case 'incomplete':
      return refusedWhole(400, '每一条都要写明做到没有，请补全后再提交。')
    case 'no-password':
    case 'wrong-password':
    case 'wait':
      return refusedPassword(refusal, '报告', '填写的内容都还在。')
  }
}
