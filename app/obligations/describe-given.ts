import { formatDay, formatInstant } from '#app/platform/clock.ts'
import { audienceOf, basisOf, deadlineOf } from './explain-obligation.ts'
import { REACH_WORDS, TARGET_WORDS, type Obligation } from './obligation.ts'

/** An obligation as facts, for those who give and read it: no abbreviations, nothing to be looked up elsewhere. */
export function describeGiven(
  obligation: Obligation,
  targetTitle: string,
): Array<{ term: string; value: string }> {
  const { countsFrom, withdrawnAt } = obligation
  return [
    { term: '内容', value: `${TARGET_WORDS[obligation.targetKind]}“${targetTitle}”` },
    { term: '对象', value: `${audienceOf(obligation)}（${REACH_WORDS[obligation.reach]}）` },
    { term: '期限', value: deadlineOf(obligation) },
    { term: '依据', value: basisOf(obligation) },
    ...(countsFrom === null ? [] : [{ term: '起算', value: `${formatDay(countsFrom)}以后完成的才算` }]),
    { term: '下发', value: formatInstant(obligation.createdAt) },
    ...(withdrawnAt === null ? [] : [{ term: '撤回', value: formatInstant(withdrawnAt) }]),
  ]
}
