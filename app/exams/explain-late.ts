import type { LateReason } from './exam.ts'

/** What a candidate is told of an answer that waits for a verdict. */
export const LATE_WORDS: Readonly<Record<LateReason, string>> = {
  'after-deadline': '已送达，但晚于截止时间：由组织者判定是否计入',
  'after-submission': '已送达，但已经交卷：由组织者判定是否计入',
  'other-device': '已送达，但考试已转到另一台设备：由组织者判定是否计入',
  'during-pause': '已送达，但在考试暂停期间填写：由组织者判定是否计入。恢复后再作答的，以新答案为准',
}
