import { z } from 'zod'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { pledgeYear, type Pledge } from './pledge.ts'

/** What a member has done towards a signature: when this wording was first shown, which clauses were opened. */
export type PledgeDraft = {
  shownAt: Instant
  readClauses: ReadonlyArray<string>
  personalClauses: ReadonlyArray<string>
}

/** The personal clauses as kept in a draft row. */
const DraftClauses = z.array(z.string())

/** The draft for the present wording and year; null when this wording has not been shown this year. */
export async function findDraft(
  database: Readable,
  memberId: string,
  pledge: Pledge,
  now: Instant,
): Promise<PledgeDraft | null> {
  const row = await database.pledgeDraft.findUnique({
    where: { memberId_pledgeId: { memberId, pledgeId: pledge.id } },
  })
  if (!row?.shownAt || row.shownVersion !== pledge.contentVersion) return null
  if (pledgeYear(dayOf(row.shownAt)) !== pledgeYear(dayOf(now))) return null
  return {
    shownAt: row.shownAt,
    readClauses: row.readClauses.split(' ').filter(Boolean),
    personalClauses: DraftClauses.parse(JSON.parse(row.clauses)),
  }
}
