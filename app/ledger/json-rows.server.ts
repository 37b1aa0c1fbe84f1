import { Prisma } from '#app/generated/sqlite/client.ts'
import { isPostgres } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'

/**
 * Values for a statement as one JSON text: handing over each by itself takes longer than the rest of recording, and a statement
 * that is the same however many there are is compiled once.
 */

/** A query that gives these rows, with the columns named, texts first. */
export function rowsIn(
  rows: ReadonlyArray<object>,
  texts: ReadonlyArray<string>,
  numbers: ReadonlyArray<string> = [],
): Prisma.Sql {
  const json = JSON.stringify(rows)
  if (!isPostgres(settings.databaseUrl)) {
    const values = [...texts, ...numbers].map((name) => `value ->> '${name}'`)
    // The condition keeps a following ON CONFLICT from being read as one of a join.
    return Prisma.sql`SELECT ${Prisma.raw(values.join(', '))} FROM json_each(${json}) WHERE true`
  }
  const types = [...texts.map((name) => `"${name}" text`), ...numbers.map((name) => `"${name}" integer`)]
  return Prisma.sql`
    SELECT ${columns([...texts, ...numbers])}
    FROM json_to_recordset(CAST(${json} AS json)) AS each_row(${Prisma.raw(types.join(', '))})`
}

/** A query that gives these texts, for `IN`. */
export function textsIn(texts: ReadonlyArray<string>): Prisma.Sql {
  const json = JSON.stringify(texts)
  return isPostgres(settings.databaseUrl)
    ? Prisma.sql`(SELECT value FROM json_array_elements_text(CAST(${json} AS json)))`
    : Prisma.sql`(SELECT value FROM json_each(${json}))`
}

/** A query that gives these whole numbers, for `IN`. */
export function numbersIn(numbers: ReadonlyArray<number>): Prisma.Sql {
  const json = JSON.stringify(numbers)
  return isPostgres(settings.databaseUrl)
    ? Prisma.sql`(SELECT CAST(value AS integer) FROM json_array_elements_text(CAST(${json} AS json)))`
    : Prisma.sql`(SELECT value FROM json_each(${json}))`
}

/** Names of columns, which are written in the code and nowhere given from outside. */
export function columns(names: ReadonlyArray<string>): Prisma.Sql {
  return Prisma.raw(names.map((name) => `"${name}"`).join(', '))
}
