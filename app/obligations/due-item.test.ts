import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/platform/clock.ts'
import { dueItem } from './due-item.ts'
import type { MemberObligation } from './judge-duties.server.ts'
import type { ObligationRule, TargetKind } from './obligation.ts'
import { aDay, anObligation, today } from './obligations.arbitrary.ts'
import { STANDINGS, type Standing } from './standing.ts'
import { yearProgress } from './year-progress.ts'

function duty(
  standing: Standing,
  dueOn: string,
  rule: ObligationRule = anObligation({ dueOn }),
  targetKind: TargetKind = 'quiz',
): MemberObligation {
  const obligation = {
    ...rule,
    ...{ id: 'o', title: '任务', targetKind, targetId: 'four-forms', unitId: 'g', unitName: '集团党委' },
    ...{ basisTitle: '2026年培训计划', basisArticle: '第三条' },
  }
  return { obligation, standing, dueOn, late: false, completion: null, exemption: null }
}

test('why it is asked is one sentence with the document, whom it asks and by when', () => {
  const { why, to, act } = dueItem(duty('open', '2026-12-31'), today)
  expect(why).toBe('《2026年培训计划》第三条要求集团党委全体人员在2026年12月31日前通过测验。')
  expect([to, act]).toEqual(['/courses/four-forms/quiz', '开始测验'])
})

test('of newcomers it is said since when, and the member’s own day is named', () => {
  const rule = anObligation({ dueAfterDays: 30, joinedFrom: '2026-08-01' })
  const { why } = dueItem(duty('soon', '2026-11-25', rule, 'course'), today)
  expect(why).toContain('2026年8月1日以后加入的全体人员在加入后30天内（本人期限为2026年11月25日）学完课程')
})

test.each([
  ['overdue', -3, '已逾期 3 天'],
  ['soon', 0, '今天到期'],
  ['soon', 7, '还有 7 天到期'],
  ['open', 39, '2026年12月31日到期'],
] as const)('%s with %i days left reads %s', (standing, days, words) => {
  expect(dueItem(duty(standing, addDays(today, days)), today).words).toBe(words)
})

test('done is never more than required, and what is exempt is not required', () => {
  const someDuty = fc.record({ standing: fc.constantFrom(...STANDINGS), dueOn: aDay })
  fc.assert(
    fc.property(fc.array(someDuty), (duties) => {
      const { done, required } = yearProgress(duties, today)
      expect(done).toBeLessThanOrEqual(required)
      expect(required).toBeLessThanOrEqual(duties.filter(({ standing }) => standing !== 'exempt').length)
    }),
  )
})

test('what was missed last year is still required, what was met last year is last year’s', () => {
  const last = '2025-12-31'
  expect(yearProgress([{ standing: 'overdue', dueOn: last }], today)).toEqual({ done: 0, required: 1 })
  expect(yearProgress([{ standing: 'met', dueOn: last }], today)).toEqual({ done: 0, required: 0 })
})
