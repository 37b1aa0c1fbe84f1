import { dayOf, daysBetween, type Day } from '#app/platform/clock.ts'
import { inBookMarks, inQuotes } from '#app/courses/title-marks.ts'
import type { PointMastery } from '#app/mastery/mastery.ts'
import { FEW_ANSWERS } from '#app/mastery/standing.ts'

type Recommended = {
  pointTitle: string
  courseTitle: string
  /** The lesson that teaches the point; null when none does. */
  lessonTitle: string | null
  mastery: PointMastery | null
}

/** The one sentence that says why a point is recommended. */
export function whyRecommended(
  { pointTitle, courseTitle, lessonTitle, mastery }: Recommended,
  today: Day,
): string {
  const name = inQuotes(pointTitle)
  if (mastery === null) {
    const start = lessonTitle === null ? `课程${inBookMarks(courseTitle)}` : `${inQuotes(lessonTitle)}这一课`
    return `还没有学过${name}，可以从${start}开始`
  }
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
