import type { Day } from '#app/platform/clock.ts'
import { describeChanges, describeNew } from './describe-changes.ts'
import type { Field } from './fields.ts'
import type { Finding } from './finding.ts'
import type { MatchedMember } from './match-member.ts'
import { hasLeft, mergeFacts, newFacts } from './merge-facts.ts'
import { placeUnit, type UnitIndex } from './place-units.ts'
import type { CurrentMember, MemberFacts, Outcome, PlannedRow, UnknownUnit } from './plan.ts'
import type { Person, RosterRow } from './roster.ts'

/** Everything that rows are planned with. */
export type PlanContext = {
  index: UnitIndex
  unknown: ReadonlyMap<string, UnknownUnit>
  match: (person: Person) => MatchedMember
  unitName: (id: string) => string
  /** Whether the file has any column that names a unit. */
  namesUnits: boolean
  today: Day
}

/** Decides what one row will do. */
export function planRow(row: RosterRow, context: PlanContext): PlannedRow {
  const { person } = row
  if (!person) return withoutChange(row, 'refused', row.findings)
  const matched = context.match(person)
  if (matched.kind === 'refused') return refusedRow(row, 'employeeNumber', matched.sentence)
  const notices =
    matched.kind === 'known' && matched.notice ? [notice(row, 'employeeNumber', matched.notice)] : []
  const noticed = { ...row, findings: [...row.findings, ...notices] }
  return matched.kind === 'known'
    ? planKnown(noticed, person, matched.member, context)
    : planNew(noticed, person, context)
}

function planNew(row: RosterRow, person: Person, context: PlanContext): PlannedRow {
  if (hasLeft(person, context.today)) {
    return withoutChange(row, 'ignored', [
      ...row.findings,
      notice(row, 'state', '已经离开，系统中也没有此人，不导入'),
    ])
  }
  const place = findPlace(person, null, context)
  if ('sentence' in place) return refusedRow(row, 'branch', place.sentence)
  const told = [
    ...(person.politicalStatus === null
      ? [notice(row, 'politicalStatus', '没有写政治面貌，按正式党员登记')]
      : []),
    ...(context.namesUnits
      ? []
      : [notice(row, 'branch', `名册没有党组织一列，登记在${context.unitName(place.unitId)}`)]),
  ]
  const after = newFacts(person, place.unitId)
  return {
    ...base(row),
    outcome: 'new',
    memberId: null,
    before: null,
    after,
    changes: describeNew(after, context.unitName),
    findings: [...row.findings, ...told],
  }
}

function planKnown(row: RosterRow, person: Person, member: CurrentMember, context: PlanContext): PlannedRow {
  const leaving = hasLeft(person, context.today)
  // Whoever leaves need not be placed any more: old rosters name units that are gone.
  const place = leaving ? { unitId: member.unitId } : findPlace(person, member, context)
  if ('sentence' in place) return refusedRow(row, 'branch', place.sentence)
  if (leaving && member.leftOn === null && member.protected) {
    return refusedRow(
      row,
      'state',
      '此人还有管理角色或正在导入名册，不能由名册标记为离开；请先由管理员收回角色',
    )
  }
  const before = factsOf(member)
  const after = mergeFacts(member, person, place.unitId, context.today)
  const changes = describeChanges(before, after, context.unitName)
  const outcome = outcomeOf(before, after, changes.length)
  return {
    ...base(row),
    outcome,
    memberId: member.id,
    before,
    after: outcome === 'unchanged' ? null : after,
    changes,
    findings: row.findings,
  }
}

function factsOf(member: CurrentMember): MemberFacts {
  const { employeeNumber, name, unitId, politicalStatus, joinedPartyOn, joinedUnitOn, leftOn, posts } = member
  return { employeeNumber, name, unitId, politicalStatus, joinedPartyOn, joinedUnitOn, leftOn, posts }
}

function outcomeOf(before: MemberFacts, after: MemberFacts, changes: number): Outcome {
  if (changes === 0) return 'unchanged'
  if (before.leftOn !== null && after.leftOn === null) return 'returned'
  if (before.leftOn === null && after.leftOn !== null) return 'left'
  return before.unitId !== after.unitId ? 'transferred' : 'changed'
}

function findPlace(
  person: Person,
  member: CurrentMember | null,
  context: PlanContext,
): { unitId: string } | { sentence: string } {
  const { index, unknown } = context
  if (person.units.length === 0 && member) return { unitId: member.unitId }
  if (
    person.units.length === 0 &&
    !context.namesUnits &&
    ['branch', 'party-group'].includes(index.scope.kind)
  )
    return { unitId: index.scope.id }
  const placement = placeUnit(person.units, index, member?.unitId ?? null)
  if (placement.kind === 'unit') return { unitId: placement.id }
  if (placement.kind === 'refused') return { sentence: placement.sentence }
  if (unknown.get(placement.key)?.parent) return { unitId: placement.key }
  return { sentence: `系统中没有“${placement.name}”：请核对名称，或在上面选择新建在哪里` }
}

function base(row: RosterRow) {
  return { row: row.row, employeeNumber: row.employeeNumber, name: row.name }
}

function withoutChange(row: RosterRow, outcome: Outcome, findings: ReadonlyArray<Finding>): PlannedRow {
  return { ...base(row), outcome, memberId: null, before: null, after: null, changes: [], findings }
}

function refusedRow(row: RosterRow, field: Field, sentence: string): PlannedRow {
  return withoutChange(row, 'refused', [
    ...row.findings,
    { row: row.row, field, severity: 'refused', sentence },
  ])
}

function notice(row: RosterRow, field: Field, sentence: string): Finding {
  return { row: row.row, field, severity: 'notice', sentence }
}
