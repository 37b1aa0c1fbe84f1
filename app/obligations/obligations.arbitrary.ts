import fc from 'fast-check'
import { addDays, type Day } from '#app/platform/clock.ts'
import type { AskedMember, ObligationRule } from './obligation.ts'

/** The day on which the properties look; days around it are drawn close enough to meet each other. */
export const today: Day = '2026-11-22'

export const aDay = fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days))

const anInstant = fc
  .record({ day: aDay, hour: fc.integer({ min: 0, max: 23 }) })
  .map(({ day, hour }) => `${day}T${String(hour).padStart(2, '0')}:30:00.000Z`)

const POST_CODES = ['member', 'leader', 'finance']
const PATHS = ['g/', 'g/p1/', 'g/p1/z1/', 'g/p1/z2/', 'g/p10/', 'g/p10/z3/']

const aDeadline = fc.oneof(
  aDay.map((dueOn) => ({ dueOn, dueAfterDays: null })),
  fc.nat(30).map((dueAfterDays) => ({ dueOn: null, dueAfterDays })),
)

const aRule = fc
  .record({
    unitPath: fc.constantFrom(...PATHS),
    audience: fc.constantFrom<ObligationRule['audience']>('everyone', 'posts', 'list'),
    reach: fc.constantFrom<ObligationRule['reach']>('present', 'present-and-future'),
    posts: fc.subarray(POST_CODES),
    countsFrom: fc.option(aDay),
    joinedFrom: fc.option(aDay, { freq: 5 }),
    createdAt: anInstant,
    withdrawnAt: fc.constantFrom(null, null, null, null, '2026-11-01T02:00:00.000Z'),
  })
  .chain((rule) => aDeadline.map((deadline): ObligationRule => ({ ...rule, ...deadline })))

const someMember: fc.Arbitrary<AskedMember> = fc.record({
  unitPath: fc.constantFrom(...PATHS),
  posts: fc.subarray(POST_CODES),
  joinedUnitOn: fc.option(aDay),
  createdAt: anInstant,
  leftOn: fc.constantFrom(null, null, null, today),
  listed: fc.boolean(),
})

/** An obligation, a member, perhaps a completion and an exemption. */
export const aCase = fc.record({
  rule: aRule,
  member: someMember,
  completion: fc.option(anInstant.map((completedAt) => ({ completedAt }))),
  exemption: fc.option(anInstant.map((exemptedAt) => ({ exemptedAt }))),
})

/** An obligation asking everyone in `g/`, unless said otherwise. */
export function anObligation(
  changes: Partial<Omit<ObligationRule, 'dueOn' | 'dueAfterDays'>> & DeadlineChanges,
): ObligationRule {
  const { dueOn = null, dueAfterDays = null, ...rest } = changes
  const deadline =
    dueOn === null ? { dueOn: null, dueAfterDays: dueAfterDays ?? 0 } : { dueOn, dueAfterDays: null }
  return {
    unitPath: 'g/',
    audience: 'everyone',
    reach: 'present-and-future',
    posts: [],
    countsFrom: null,
    joinedFrom: null,
    createdAt: '2026-01-10T02:00:00.000Z',
    withdrawnAt: null,
    ...rest,
    ...deadline,
  }
}

type DeadlineChanges = { dueOn?: Day | null; dueAfterDays?: number | null }

/** A member of `g/p1/` who came in 2020, unless said otherwise. */
export function aMember(changes: Partial<AskedMember>): AskedMember {
  return {
    unitPath: 'g/p1/',
    posts: [],
    joinedUnitOn: '2020-01-01',
    createdAt: '2020-01-01T00:00:00.000Z',
    leftOn: null,
    listed: false,
    ...changes,
  }
}
