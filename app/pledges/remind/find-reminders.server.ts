import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { faultKey, type Fault, type FaultKind } from '../faults/fault.ts'

/** Who reminded, by name, and when. */
export type Reminder = { by: string; at: Instant }

/** The newest reminder of a member's pledge and year, of any of these kinds; null when there is none. */
export type ReminderOf = (pledgeId: string, year: number, kinds: ReadonlyArray<FaultKind>) => Reminder | null

/** A fault with the time of the newest reminder of it; null where there was none. */
export type RemindedFault = Fault & { remindedAt: Instant | null }

/** What the member was reminded of. */
export async function findOwnReminders(database: Readable, memberId: string): Promise<ReminderOf> {
  const rows = await database.pledgeReminder.findMany({
    where: { memberId },
    orderBy: { remindedAt: 'desc' },
  })
  if (rows.length === 0) return () => null
  const names = await database.member.findMany({
    where: { id: { in: [...new Set(rows.map(({ remindedBy }) => remindedBy))] } },
    select: { id: true, name: true },
  })
  return (pledgeId, year, kinds) => {
    const row = rows.find((one) => {
      return one.pledgeId === pledgeId && one.year === year && kinds.some((kind) => kind === one.kind)
    })
    if (!row) return null
    return { by: names.find(({ id }) => id === row.remindedBy)?.name ?? '组织员', at: row.remindedAt }
  }
}

/** These faults of a year, each with its newest reminder. */
export async function withReminders(
  database: Readable,
  year: number,
  faults: ReadonlyArray<Fault>,
): Promise<Array<RemindedFault>> {
  const memberIds = [...new Set(faults.map(({ memberId }) => memberId))]
  const rows = await database.pledgeReminder.findMany({ where: { year, memberId: { in: memberIds } } })
  const times = new Map(rows.map((row) => [faultKey(row), row.remindedAt]))
  return faults.map((fault) => ({ ...fault, remindedAt: times.get(faultKey(fault)) ?? null }))
}
