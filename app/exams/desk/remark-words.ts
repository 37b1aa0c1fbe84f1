import type { RemarkEffect } from './remark-effect.ts'

/** What full marks for a question change, or have changed, in sentences. */
export function remarkWords({ papers, raised, passed, unreleased }: RemarkEffect): string {
  const released =
    raised === 0 ? '已公布的成绩都不变' : `影响 ${raised} 人的成绩，其中 ${passed} 人由不合格变为合格`
  const later = unreleased > 0 ? `另有 ${unreleased} 人的成绩还没有公布，公布时这道题按满分计。` : ''
  return `${papers} 份答卷有这道题；${released}。${later}`
}
