import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { addDays, daysBetween } from '#app/platform/clock.ts'
import { dueDay } from './due-day.ts'
import { isAsked, joiningDay } from './is-asked.ts'
import { aCase, aDay, aMember, anObligation, today } from './obligations.arbitrary.ts'
import { SOON_DAYS, standing } from './standing.ts'
import { unmetBounds } from './unmet-bounds.ts'

const everyone = anObligation({ audience: 'everyone', reach: 'present-and-future', dueOn: '2026-12-31' })

describe('standing, by example', () => {
  test.each([
    ['2026-12-24', 'soon'],
    ['2026-12-23', 'open'],
    ['2026-12-31', 'soon'],
    ['2027-01-01', 'overdue'],
  ])('on %s an unmet obligation due on 2026-12-31 is %s', (day, expected) => {
    expect(standing(everyone, aMember({}), null, null, day).standing).toBe(expected)
  })

  test('the last hour of the due day in China is in time, the next is late', () => {
    const at = (completedAt: string) => standing(everyone, aMember({}), { completedAt }, null, '2027-02-01')
    expect(at('2026-12-31T15:59:59.999Z')).toMatchObject({ standing: 'met', late: false })
    expect(at('2026-12-31T16:00:00.000Z')).toMatchObject({ standing: 'met', late: true })
  })

  test('days after joining count from the day it was given for those who were there before', () => {
    const rule = anObligation({ dueOn: null, dueAfterDays: 30, createdAt: '2026-06-01T00:00:00.000Z' })
    expect(dueDay(rule, aMember({ joinedUnitOn: '2010-03-01' }))).toBe('2026-07-01')
    expect(dueDay(rule, aMember({ joinedUnitOn: '2026-08-01' }))).toBe('2026-08-31')
  })

  test('a parent unit includes its children, a sister unit is not concerned', () => {
    const rule = anObligation({ unitPath: 'g/p1/', dueOn: '2026-12-31' })
    expect(isAsked(rule, aMember({ unitPath: 'g/p1/z1/x/' }))).toBe(true)
    expect(isAsked(rule, aMember({ unitPath: 'g/p1/' }))).toBe(true)
    expect(isAsked(rule, aMember({ unitPath: 'g/p10/' }))).toBe(false)
    expect(isAsked(rule, aMember({ unitPath: 'g/' }))).toBe(false)
  })

  test('an obligation of present members does not ask a later one, though the post fits', () => {
    const rule = anObligation({ audience: 'posts', posts: ['leader'], reach: 'present', dueOn: '2026-12-31' })
    expect(isAsked(rule, aMember({ posts: ['leader'], listed: false }))).toBe(false)
    expect(isAsked(rule, aMember({ posts: ['leader'], listed: true }))).toBe(true)
  })

  test('a fixed day does not bind who came after it', () => {
    expect(isAsked(everyone, aMember({ joinedUnitOn: '2027-01-01' }))).toBe(false)
    expect(isAsked(everyone, aMember({ joinedUnitOn: '2026-12-31' }))).toBe(true)
  })

  test('a completion before the day from which they count is not one', () => {
    const rule = anObligation({ dueOn: '2026-12-31', countsFrom: '2026-01-01' })
    const before = { completedAt: '2025-12-31T15:59:59.999Z' }
    expect(standing(rule, aMember({}), before, null, '2026-06-01').standing).toBe('open')
    const after = { completedAt: '2025-12-31T16:00:00.000Z' }
    expect(standing(rule, aMember({}), after, null, '2026-06-01').standing).toBe('met')
  })
})

describe('standing, for any obligation and member', () => {
  test('exactly those who are asked have a standing', () => {
    fc.assert(
      fc.property(aCase, ({ rule, member, completion, exemption }) => {
        const judged = standing(rule, member, completion, exemption, today)
        expect(judged.standing === 'not-asked').toBe(!isAsked(rule, member))
      }),
    )
  })

  test('met stays met as days pass, whatever becomes of wording, exemption and place in the subtree', () => {
    fc.assert(
      fc.property(aCase, aDay, fc.boolean(), ({ rule, member, completion }, later, exempt) => {
        const first = standing(rule, member, completion, null, today)
        fc.pre(first.standing === 'met')
        const moved = { ...member, unitPath: `${rule.unitPath}elsewhere/` }
        const exemption = exempt ? { exemptedAt: '2026-01-01T00:00:00.000Z' } : null
        expect(standing(rule, moved, completion, exemption, later)).toEqual(first)
      }),
    )
  })

  test('leaving takes the standing away, coming back restores it', () => {
    fc.assert(
      fc.property(aCase, ({ rule, member, completion, exemption }) => {
        const away = standing(rule, { ...member, leftOn: today }, completion, exemption, today)
        expect(away.standing).toBe('not-asked')
        const back = { ...member, leftOn: null }
        const judged = standing(rule, back, completion, exemption, today)
        expect(standing(rule, { ...back }, completion, exemption, today)).toEqual(judged)
        expect(judged.dueOn).toBe(away.dueOn)
      }),
    )
  })

  test('an unmet standing only grows more urgent, and overdue begins the day after the due day', () => {
    const urgency = ['open', 'soon', 'overdue']
    fc.assert(
      fc.property(aCase, fc.nat(60), ({ rule, member }, days) => {
        const now = standing(rule, member, null, null, today)
        fc.pre(now.standing !== 'not-asked')
        const then = standing(rule, member, null, null, addDays(today, days))
        expect(urgency.indexOf(then.standing)).toBeGreaterThanOrEqual(urgency.indexOf(now.standing))
        expect(now.standing === 'overdue').toBe(daysBetween(today, now.dueOn) < 0)
        expect(now.standing === 'open').toBe(daysBetween(today, now.dueOn) > SOON_DAYS)
      }),
    )
  })

  test('nobody is overdue on the day an obligation in days is given', () => {
    fc.assert(
      fc.property(aCase, ({ rule, member }) => {
        const given = { ...rule, dueOn: null, dueAfterDays: 0, createdAt: `${today}T01:00:00.000Z` }
        expect(standing(given, member, null, null, today).standing).not.toBe('overdue')
      }),
    )
  })

  test('the bounds given to the database say the same as the rule', () => {
    fc.assert(
      fc.property(aCase, ({ rule, member }) => {
        const judged = standing(rule, member, null, null, today)
        fc.pre(judged.standing !== 'not-asked')
        const { overdueBefore, soonBefore } = unmetBounds(rule, today)
        const joined = joiningDay(member)
        const bounded = joined < overdueBefore ? 'overdue' : joined < soonBefore ? 'soon' : 'open'
        expect(bounded).toBe(judged.standing)
      }),
      { numRuns: 300 },
    )
  })
})
