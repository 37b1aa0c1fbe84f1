import type { Day } from '#app/platform/clock.ts'
import type { AskedMember, Completion, Obligation } from './obligation.ts'
import { toObligation, type ObligationRow } from './obligation-row.server.ts'
import { counts, standing, type Judgement } from './standing.ts'

/** An obligation with how the member stands to it; `completion` is the first one that counts. */
export type MemberObligation = Judgement & {
  obligation: Obligation
  completion: Completion | null
  exemption: { reason: string; exemptedAt: string } | null
}

/** A row of the query over one member: the member's side, and an obligation's side that may be empty. */
export type DutyRow = { [Column in keyof Omit<ObligationRow, 'id'>]: ObligationRow[Column] } & {
  id: string | null
  memberUnitPath: string
  joinedUnitOn: string | null
  memberCreatedAt: string
  leftOn: string | null
  listed: string | null
  heldPost: string | null
  completedAt: string | null
  contentVersion: string | null
  entryId: string | null
  exemptionReason: string | null
  exemptedAt: string | null
  creditTenths: number
}

type Duty = { row: DutyRow; obligation: Obligation; completion: Completion | null; posts: Set<string> }

/** Folds the rows of one member into judged obligations, earliest due first; those not asked are left out. */
export function judgeDuties(rows: ReadonlyArray<DutyRow>, today: Day): Array<MemberObligation> {
  const duties = new Map<string, Duty>()
  for (const row of rows)
    if (row.id !== null) duties.set(row.id, fold(duties.get(row.id), { ...row, id: row.id }))
  return [...duties.values()]
    .map((duty) => judge(duty, today))
    .filter((judged) => judged.standing !== 'not-asked')
    .sort(byDueDay)
}

/** Earliest due first, always; of one day, the one given first (its id is older). */
function byDueDay(one: MemberObligation, other: MemberObligation): number {
  return one.dueOn.localeCompare(other.dueOn) || one.obligation.id.localeCompare(other.obligation.id)
}

function fold(before: Duty | undefined, row: DutyRow & { id: string }): Duty {
  const posts = new Set([...(before?.posts ?? []), ...(row.heldPost === null ? [] : [row.heldPost])])
  const known = (before?.obligation.posts ?? []).filter((post) => post !== row.post)
  const obligation = toObligation(row, known)
  return {
    row,
    obligation,
    posts,
    completion: earlier(obligation, before?.completion ?? null, completionOf(row)),
  }
}

function completionOf(row: DutyRow): Completion | null {
  if (row.completedAt === null || row.contentVersion === null) return null
  return { completedAt: row.completedAt, contentVersion: row.contentVersion, entryId: row.entryId }
}

function earlier(rule: Obligation, one: Completion | null, other: Completion | null): Completion | null {
  if (other === null || !counts(rule, other)) return one
  return one === null || other.completedAt < one.completedAt ? other : one
}

function judge({ row, obligation, completion, posts }: Duty, today: Day): MemberObligation {
  const member: AskedMember = {
    unitPath: row.memberUnitPath,
    posts: [...posts],
    joinedUnitOn: row.joinedUnitOn,
    createdAt: row.memberCreatedAt,
    leftOn: row.leftOn,
    listed: row.listed !== null,
  }
  const exemption =
    row.exemptedAt === null ? null : { reason: row.exemptionReason ?? '', exemptedAt: row.exemptedAt }
  return { ...standing(obligation, member, completion, exemption, today), obligation, completion, exemption }
}
