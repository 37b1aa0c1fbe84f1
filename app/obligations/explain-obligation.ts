import { formatDay, type Day } from '#app/platform/clock.ts'
import { postTitle } from '#app/members/posts.ts'
import { TARGET_WORDS, type Obligation } from './obligation.ts'

type Explained = Pick<
  Obligation,
  | 'basisTitle'
  | 'basisArticle'
  | 'audience'
  | 'posts'
  | 'unitName'
  | 'targetKind'
  | 'dueOn'
  | 'dueAfterDays'
  | 'joinedFrom'
>

/**
 * Why it is asked, in one sentence: which document asks it, of whom, by when. For one member with the member's own
 * due day; without one, as the obligation says it of all.
 */
export function explainObligation(obligation: Explained, ownDueOn: Day | null): string {
  return `${basisOf(obligation)}要求${audienceOf(obligation)}${deadlineWords(obligation, ownDueOn)}${TARGET_WORDS[obligation.targetKind]}。`
}

function deadlineWords(obligation: Explained, ownDueOn: Day | null): string {
  if (obligation.dueOn !== null) return `在${formatDay(obligation.dueOn)}前`
  const own = ownDueOn === null ? '' : `（本人期限为${formatDay(ownDueOn)}）`
  return `在加入后${obligation.dueAfterDays}天内${own}`
}

/** The document and the article, e.g. 《……计划》第三条. */
export function basisOf(obligation: Pick<Obligation, 'basisTitle' | 'basisArticle'>): string {
  const title = obligation.basisTitle.startsWith('《')
    ? obligation.basisTitle
    : `《${obligation.basisTitle}》`
  return `${title}${obligation.basisArticle ?? ''}`
}

/** Of whom, e.g. 华川能源集团党委全体人员, 第一党支部的支部书记、纪检委员. */
export function audienceOf(
  obligation: Pick<Obligation, 'audience' | 'posts' | 'unitName' | 'joinedFrom'>,
): string {
  const since = obligation.joinedFrom === null ? '' : `${formatDay(obligation.joinedFrom)}以后加入的`
  if (obligation.audience === 'everyone') return `${obligation.unitName}${since}全体人员`
  if (obligation.audience === 'list') return `${obligation.unitName}的指定人员`
  return `${obligation.unitName}${since === '' ? '的' : since}${obligation.posts.map(postTitle).join('、')}`
}

/** By when, for whoever gives it: a day, or days after joining. */
export function deadlineOf(obligation: Pick<Obligation, 'dueOn' | 'dueAfterDays'>): string {
  return obligation.dueOn === null
    ? `加入后${obligation.dueAfterDays ?? 0}天内`
    : `${formatDay(obligation.dueOn)}前`
}
