import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Pledge } from './pledge.ts'
import type { RollFilter, RollRow } from './roll-filter.ts'
import { rollSql } from './roll-sql.server.ts'

/** A part of the roll: rows `from` (0-based) up to `count` of them. */
export type RollPart = { from: number; count: number }

/** Who is asked for a pledge in a year and who has signed, by unit and name. */
export async function findRoll(
  database: Readable,
  pledge: Pledge,
  year: number,
  filter: RollFilter,
  part: RollPart,
): Promise<Array<RollRow>> {
  return database.$queryRaw<Array<RollRow>>(Prisma.sql`
    SELECT m."id" AS "memberId", m."name", m."employeeNumber", u."name" AS "unitName",
      s."signedAt", s."version", s."entryId"
    ${rollSql(pledge, year, filter)}
    ORDER BY u."path", m."employeeNumber" LIMIT ${part.count} OFFSET ${part.from}`)
}
