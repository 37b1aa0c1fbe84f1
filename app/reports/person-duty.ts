import type { MemberObligation } from '#app/obligations/judge-duties.server.ts'
import { explainObligation } from '#app/obligations/explain-obligation.ts'
import { STANDING_WORDS, type Standing } from '#app/obligations/standing.ts'
import { dayOf, formatDay, formatInstant } from '#app/platform/clock.ts'
import type { Evidence } from './find-person-record.server.ts'

/** One obligation of one person, as its organizer reads it. */
export type PersonDuty = {
  obligationId: string
  title: string
  why: string
  standing: Exclude<Standing, 'not-asked'>
  words: string
  due: string
  /** When it was met, on which version, and where that stands in the ledger; or why it was waived. */
  facts: Array<{ term: string; value: string }>
}

/** Puts an obligation, its standing and its evidence into words. */
export function personDuty(duty: MemberObligation, evidence: Evidence | undefined): PersonDuty {
  const { obligation, standing, late, dueOn } = duty
  if (standing === 'not-asked') throw new Error('an obligation that is not asked has no line')
  return {
    obligationId: obligation.id,
    title: obligation.title,
    why: explainObligation(obligation, dueOn),
    standing,
    words: standing === 'met' && late ? '已完成（逾期）' : STANDING_WORDS[standing],
    due: formatDay(dueOn),
    facts: [...completionFacts(duty, evidence), ...exemptionFacts(duty)],
  }
}

function completionFacts({ completion }: MemberObligation, evidence: Evidence | undefined) {
  if (completion === null) return []
  return [
    { term: '完成日期', value: formatDay(dayOf(completion.completedAt)) },
    { term: '完成时的版本', value: completion.contentVersion },
    ...(evidence === undefined
      ? []
      : [
          { term: '记入台账', value: formatInstant(evidence.receivedAt) },
          {
            term: '台账位置',
            value: evidence.position === null ? '等待存证' : `第 ${evidence.position + 1} 条`,
          },
          { term: '记录编号', value: evidence.entryId },
        ]),
  ]
}

function exemptionFacts({ standing, exemption }: MemberObligation) {
  if (standing !== 'exempt' || exemption === null) return []
  return [
    { term: '免学原因', value: exemption.reason },
    { term: '免学日期', value: formatDay(dayOf(exemption.exemptedAt)) },
  ]
}
