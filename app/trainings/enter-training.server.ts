import { createHash } from 'node:crypto'
import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Day, Instant } from '#app/platform/clock.ts'
import { dayOf } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { trainingAttended } from './training-attended.entry.ts'

/** A session with its attendees, as entered. */
export type TrainingInput = {
  id: string
  title: string
  heldOn: Day
  place: string
  /** Tenths of a 学时. */
  credit: number
  basisTitle: string
  members: ReadonlyArray<string>
  /**
   * What one member attends once at most: the id of the live session where its attendance is entered in several parts.
   * The training itself where left out.
   */
  occasion?: string
}

export type TrainingOutcome =
  | { ok: true }
  | { ok: false; reason: 'in-the-future' | 'outside-unit' | 'contradicts' }

/**
 * Records who attended a session held in person, one entry each. The caller has checked the right over the unit;
 * attendees must be present members of it or below. Entering the same form again records nothing twice.
 */
export async function enterTraining(
  context: { database: Readable; record: RecordEntries },
  unit: { id: string; name: string; path: string },
  input: TrainingInput,
  by: { memberId: string; at: Instant },
): Promise<TrainingOutcome> {
  if (input.heldOn > dayOf(by.at)) return { ok: false, reason: 'in-the-future' }
  const members = [...new Set(input.members)]
  const inside = await context.database.member.count({
    where: { id: { in: members }, leftOn: null, unit: { path: { startsWith: unit.path } } },
  })
  if (inside !== members.length) return { ok: false, reason: 'outside-unit' }
  // The first entry says when the session was entered; a repeated form must tell the same.
  const known = await context.database.training.findUnique({ where: { id: input.id } })
  const payload = {
    trainingId: input.id,
    ...{ title: input.title, heldOn: input.heldOn, place: input.place, creditTenths: input.credit },
    ...{ basisTitle: input.basisTitle, unitId: unit.id, unitName: unit.name, unitPath: unit.path },
    ...{ createdAt: known?.createdAt ?? by.at, createdBy: known?.createdBy ?? by.memberId },
  }
  const entries = members.map((memberId) =>
    trainingAttended({
      id: attendanceId(input.occasion ?? input.id, memberId),
      memberId,
      enteredBy: by.memberId,
      at: by.at,
      payload,
    }),
  )
  try {
    await context.record(entries)
    return { ok: true }
  } catch (error) {
    if (error instanceof RecordRefused) return { ok: false, reason: 'contradicts' }
    throw error
  }
}

/**
 * The id of one member's attendance of one occasion: made of both, so that a repeated form names the same entries.
 * It keeps the time of the occasion's own id and is a UUIDv7 in form.
 */
function attendanceId(occasion: string, memberId: string): string {
  const hex = createHash('sha256').update(`${occasion} ${memberId}`).digest('hex')
  return `${occasion.slice(0, 14)}7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}
