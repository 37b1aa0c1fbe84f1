import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** Names of columns and values of a row; all rows of one call have the same columns. */
type InsertedRow = Readonly<Record<string, string | number | null>>

/** Values in one statement: well below what either database allows. */
const MAX_VALUES = 4_000

/**
 * Inserts many rows in few statements, about four times faster than `createMany`, which matters for a roster of
 * thousands. The table name is a constant of the code, never from a request.
 */
export async function insertRows(
  database: Readable,
  table: string,
  rows: ReadonlyArray<InsertedRow>,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const names = Prisma.raw(columns.map((column) => `"${column}"`).join(', '))
  const size = Math.floor(MAX_VALUES / columns.length)
  for (let from = 0; from < rows.length; from += size) {
    const values = rows
      .slice(from, from + size)
      .map((row) => Prisma.sql`(${Prisma.join(columns.map((column) => row[column] ?? null))})`)
    await database.$executeRaw`INSERT INTO ${Prisma.raw(`"${table}"`)} (${names}) VALUES ${Prisma.join(values)}`
  }
}
