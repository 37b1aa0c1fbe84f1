import { Prisma } from '#app/generated/sqlite/client.ts'
import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import { findMemberObligations, type MemberDuties } from '#app/obligations/find-member-obligations.server.ts'
import type { MemberObligation } from '#app/obligations/judge-duties.server.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

export type Person = {
  memberId: string
  employeeNumber: string
  name: string
  unitId: string
  unitName: string
  unitPath: string
}

/** Where a completion stands in the ledger; `position` is null until the sequencer has placed it. */
export type Evidence = { entryId: string; kind: string; receivedAt: string; position: number | null }

/** One person's obligations with their evidence. */
export type PersonRecord = { person: Person; duties: MemberDuties; evidence: Map<string, Evidence> }

/** The record of one member of the subtrees, or null when there is no such member there. Three queries. */
export async function findPersonRecord(
  database: Readable,
  scopes: ReadonlyArray<string>,
  memberId: string,
  today: Day,
): Promise<PersonRecord | null> {
  const [person] = await database.$queryRaw<Array<Person>>(Prisma.sql`
    SELECT m."id" AS "memberId", m."employeeNumber", m."name", u."id" AS "unitId", u."name" AS "unitName",
      u."path" AS "unitPath"
    FROM "Member" m JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE m."id" = ${memberId} AND ${withinScopes(scopes)}`)
  if (!person) return null
  const duties = await findMemberObligations(database, memberId, today)
  return { person, duties, evidence: await findEvidence(database, memberId, duties.obligations) }
}

/** The ledger entry behind each completion, by obligation. */
async function findEvidence(
  database: Readable,
  memberId: string,
  obligations: ReadonlyArray<MemberObligation>,
): Promise<Map<string, Evidence>> {
  const ids = new Map(
    obligations.flatMap(({ obligation, completion }) =>
      completion?.entryId ? [[obligation.id, completion.entryId] as const] : [],
    ),
  )
  if (ids.size === 0) return new Map()
  const rows = await database.$queryRaw<Array<Evidence>>(Prisma.sql`
    SELECT l."id" AS "entryId", l."kind", l."receivedAt", p."position"
    FROM "LedgerEntry" l LEFT JOIN "LedgerPosition" p ON p."entryId" = l."id"
    WHERE l."memberId" = ${memberId} AND l."id" IN (${Prisma.join([...new Set(ids.values())])})`)
  const byEntry = new Map(rows.map((row) => [row.entryId, { ...row, position: positionOf(row) }]))
  return new Map(
    [...ids].flatMap(([obligationId, entryId]) => {
      const evidence = byEntry.get(entryId)
      return evidence ? [[obligationId, evidence] as const] : []
    }),
  )
}

/** SQLite hands integers of a primary key over as bigint. */
function positionOf({ position }: Evidence): number | null {
  return position === null ? null : Number(position)
}
