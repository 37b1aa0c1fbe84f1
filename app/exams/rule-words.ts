import { formatDay, type Day } from '#app/platform/clock.ts'
import type { ExamRules } from './exam.ts'
import { marksWords } from './time-words.ts'

/** What must be reached: 总分60分，廉政不低于20分. */
export function passWords({ total, parts }: ExamRules['pass']): string {
  const each = Object.entries(parts).map(([part, marks]) => `${part}不低于${marksWords(marks)}`)
  return [`总分${marksWords(total)}`, ...each].join('，')
}

/** When the candidates see their results. */
export function releaseRuleWords(release: ExamRules['release']): string {
  return release === 'at-once' ? '在开考时段结束、全部评完后自动公布' : '由组织员公布'
}

/** Whether and until when one who did not pass may be given a resit; `until` is null where the rules give none. */
export function resitRuleWords(until: Day | null): string {
  return until === null ? '不安排补考' : `不合格或者缺考的，可以安排补考，最晚到${formatDay(until)}`
}

/** How long a pass holds. */
export function validityWords(years: number | null): string {
  return years === null ? '合格后长期有效' : `合格后${years}年内有效`
}
