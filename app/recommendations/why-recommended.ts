import { dayOf, daysBetween, type Day } from '#app/platform/clock.ts'
import type { PointMastery } from '#app/mastery/mastery.ts'
import { FEW_ANSWERS } from '#app/mastery/standing.ts'

/** The one sentence that says why a point is recommended. */
export function whyRecommended(
  pointTitle: string,
  courseTitle: string,
  mastery: PointMastery | null,
  today: Day,
): string {
  const name = `“${pointTitle}”`
  if (mastery === null) return `还没有学过${name}，可以从《${bare(courseTitle)}》的这一课开始`
  const ago = daysAgo(dayOf(mastery.lastAnsweredAt), today)
  if (mastery.dueOn <= today) {
    return mastery.wrongInRow > 0
      ? `${ago}答错过${name}的题，今天到了复习的日子`
      : `${ago}答对了${name}的题，隔一段时间再练一次记得更牢`
  }
  if (mastery.answers < FEW_ANSWERS) return `${name}只答过${mastery.answers}道题，再练几道才知道掌握得怎样`
  return `${name}的题有对有错，换几道再练练`
}

function daysAgo(day: Day, today: Day): string {
  const days = Math.max(0, daysBetween(day, today))
  return days === 0 ? '今天' : days === 1 ? '昨天' : `${days}天前`
}

/** Some titles are written with their book marks. */
function bare(title: string): string {
  return title.replace(/^《|》$/gu, '')
}
