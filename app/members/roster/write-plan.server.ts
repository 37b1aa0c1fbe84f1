import type { AuditAction } from '../audit-log/audit-words.ts'
import { audit, type AuditEvent } from '#app/members/audit.server.ts'
import { insertRows } from '#app/members/insert-rows.server.ts'
import { newPseudonym } from '#app/members/new-pseudonym.server.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { chunks } from './chunks.ts'
import { createUnits, type UnitPlaces } from './create-units.server.ts'
import type { Writing } from './plan.ts'
import type { Preview } from './preview-roster.server.ts'
import { postRows, updateMembers } from './update-members.server.ts'

/** Writes a plan within a transaction, in statements for many rows at a time; every change leaves an audit entry. */
export async function writePlan(
  transaction: Transaction,
  preview: Preview,
  actorId: string | null,
  now: Instant,
): Promise<void> {
  const { plan, state } = preview
  const places = await createUnits(transaction, plan.unknownUnits, state.units, actorId, now)
  const writings = plan.rows.flatMap((row): Array<Writing> =>
    row.after ? [{ ...row, after: row.after, memberId: row.memberId ?? newId() }] : [],
  )
  const added = writings.filter(({ outcome }) => outcome === 'new')
  const changed = writings.filter(({ outcome }) => outcome !== 'new')
  await createMembers(transaction, added, places, now)
  await updateMembers(transaction, changed, places, now)
  await audit(
    transaction,
    writings.map((writing) => auditEvent(writing, places, actorId, now)),
  )
  if (plan.markLeavers) await markAbsent(transaction, preview, places, actorId, now)
}

async function createMembers(
  transaction: Transaction,
  added: ReadonlyArray<Writing>,
  places: UnitPlaces,
  now: Instant,
): Promise<void> {
  const members = added.map(({ memberId, after: { posts: _, ...facts } }) => ({
    ...facts,
    id: memberId,
    unitId: places.idOf(facts.unitId),
    pseudonym: newPseudonym(),
    createdAt: now,
    updatedAt: now,
  }))
  await insertRows(transaction, 'Member', members)
  await insertRows(transaction, 'MemberPost', postRows(added))
}

const ACTIONS: Readonly<Record<string, AuditAction>> = {
  new: 'member.added',
  returned: 'member.returned',
  transferred: 'member.transferred',
  changed: 'member.changed',
  left: 'member.left',
}

function auditEvent(writing: Writing, places: UnitPlaces, actorId: string | null, now: Instant): AuditEvent {
  const { memberId, outcome, row, changes, after } = writing
  return {
    at: now,
    actorId,
    action: ACTIONS[outcome] ?? 'member.changed',
    subject: memberId,
    unitPath: places.pathOf(after.unitId),
    detail: {
      employeeNumber: after.employeeNumber,
      name: after.name,
      source: 'roster',
      row,
      changes: changes.map(({ title, from, to }) => ({ field: title, from, to })),
    },
  }
}

async function markAbsent(
  transaction: Transaction,
  { plan }: Preview,
  places: UnitPlaces,
  actorId: string | null,
  now: Instant,
): Promise<void> {
  const leftOn = dayOf(now)
  for (const part of chunks(plan.absent, 2_000)) {
    const ids = part.map(({ memberId }) => memberId)
    await transaction.member.updateMany({ where: { id: { in: ids } }, data: { leftOn, updatedAt: now } })
    await transaction.session.deleteMany({ where: { memberId: { in: ids } } })
  }
  await audit(
    transaction,
    plan.absent.map(({ memberId, employeeNumber, name, unitId }) => ({
      at: now,
      actorId,
      action: 'member.left',
      subject: memberId,
      unitPath: places.pathOf(unitId),
      detail: {
        employeeNumber,
        name,
        source: 'roster',
        reason: 'absent',
        changes: [{ field: '离开日期', from: '', to: leftOn }],
      },
    })),
  )
}
