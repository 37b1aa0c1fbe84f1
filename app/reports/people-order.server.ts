import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Sort } from '#app/ui/sort-link.ts'
import type { PEOPLE_SORT_KEYS } from './people-order.ts'

const COLUMNS: Record<(typeof PEOPLE_SORT_KEYS)[number], Prisma.Sql> = {
  number: Prisma.sql`m."employeeNumber"`,
  name: Prisma.sql`m."name"`,
  unit: Prisma.sql`u."path"`,
  met: Prisma.sql`a."met"`,
  soon: Prisma.sql`a."soon"`,
  open: Prisma.sql`a."open"`,
  overdue: Prisma.sql`a."overdue"`,
  exempt: Prisma.sql`a."exempt"`,
  standing: Prisma.sql`CASE a."standing" WHEN 'overdue' THEN 0 WHEN 'soon' THEN 1 WHEN 'open' THEN 2 WHEN 'met' THEN 3 ELSE 4 END`,
  completed: Prisma.sql`coalesce(a."completedAt", '9999')`,
  credit: Prisma.sql`coalesce(t."creditTenths", 0)`,
}

/** The order of a list of people: by the column asked for, then by unit, name and id, so that pages never overlap. */
export function peopleOrder({ key, direction }: Sort): Prisma.Sql {
  const column = new Map(Object.entries(COLUMNS)).get(key) ?? COLUMNS.overdue
  const way = direction === 'descending' ? Prisma.sql`DESC` : Prisma.sql`ASC`
  return Prisma.sql`${column} ${way}, u."path", m."name", m."id"`
}
