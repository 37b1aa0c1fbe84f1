import type { PostCode } from '#app/members/posts.ts'
import type { UnitKind } from '#app/members/units/unit-kind.ts'
import type { Unit } from '#app/members/units/unit.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Finding } from './finding.ts'

/** What the roster can change about a member. `unitId` is an id, or the key of a unit yet to be created. */
export type MemberFacts = {
  employeeNumber: string
  name: string
  unitId: string
  politicalStatus: string
  joinedPartyOn: Day | null
  joinedUnitOn: Day | null
  leftOn: Day | null
  /** In the order of `POSTS`. */
  posts: ReadonlyArray<PostCode>
}

/** A member as recorded. `protected`: somebody with a role, or whoever imports: no file may mark them as left. */
export type CurrentMember = MemberFacts & { id: string; protected: boolean }

/** What the plan is made against: only what the importer may see, and for the rest that a 工号 is taken. */
export type CurrentState = {
  /** The unit chosen as scope of this import. */
  scope: Unit
  /** Units in the scope and, above it, its own ancestors. */
  units: ReadonlyArray<Unit>
  /** Members in the scope, and those named in the file who stand elsewhere within the importer's rights. */
  members: ReadonlyArray<CurrentMember>
  /** Keys (`numberKey`) of 工号 in the file that belong to members outside the importer's rights. */
  taken: ReadonlySet<string>
}

export type PlanChoices = {
  /** Members of the scope whom the file does not name are marked as left. */
  markLeavers: boolean
  /** By key of an unknown unit: the id of the unit under which to create it, or the key of another unknown one. */
  create: Readonly<Record<string, string>>
}

/** A unit that the file names and nobody knows. */
export type UnknownUnit = {
  /** Names from the highest given to this one, in compared form. */
  key: string
  name: string
  kind: UnitKind
  /** The unit that the file places it under: an id, the key of another unknown unit, or null when it does not say. */
  suggestedParent: string | null
  /** Chosen by the importer; null: not created, its rows are refused. */
  parent: string | null
  rows: number
}

export const OUTCOMES = [
  { code: 'new', title: '新增' },
  { code: 'returned', title: '恢复' },
  { code: 'transferred', title: '调动' },
  { code: 'changed', title: '更新' },
  { code: 'left', title: '离开' },
  { code: 'unchanged', title: '无变化' },
  { code: 'ignored', title: '不导入' },
  { code: 'refused', title: '有问题' },
] as const

export type Outcome = (typeof OUTCOMES)[number]['code']

export function outcomeTitle(code: Outcome): string {
  return OUTCOMES.find((outcome) => outcome.code === code)?.title ?? code
}

/** One field of one member, in words, old → new. */
export type Change = { title: string; from: string; to: string }

export type PlannedRow = {
  row: number
  employeeNumber: string
  name: string
  outcome: Outcome
  memberId: string | null
  before: MemberFacts | null
  /** Null where nothing will be written. */
  after: MemberFacts | null
  changes: ReadonlyArray<Change>
  findings: ReadonlyArray<Finding>
}

/** A planned row that writes something. */
export type Writing = PlannedRow & { memberId: string; after: MemberFacts }

export type Leaver = {
  memberId: string
  employeeNumber: string
  name: string
  unitId: string
  unitName: string
}

/** What the import will do, row by row, before anything is done. */
export type RosterPlan = {
  rows: ReadonlyArray<PlannedRow>
  unknownUnits: ReadonlyArray<UnknownUnit>
  /** Members of the scope whom the file does not name; marked as left only when chosen. */
  absent: ReadonlyArray<Leaver>
  markLeavers: boolean
  counts: Readonly<Record<Outcome, number>>
}
