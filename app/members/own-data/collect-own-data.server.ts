import { Prisma } from '#app/generated/sqlite/client.ts'
import type { JsonValue } from '#app/platform/canonical-json.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { OWN_TABLES } from './own-tables.ts'

/** Everything held about one member: a section for each table that has something. */
export type OwnData = {
  member: Record<string, JsonValue>
  sections: Array<{ title: string; rows: Array<Record<string, JsonValue>> }>
}

/** Reads everything held about a member. Binary columns are told by their length. */
export async function collectOwnData(database: Readable, memberId: string): Promise<OwnData> {
  const { unit, ...member } = await database.member.findUniqueOrThrow({
    where: { id: memberId },
    include: { unit: true },
  })
  const sections: OwnData['sections'] = []
  for (const { table, column, title, hidden = [] } of OWN_TABLES) {
    // Names come from the constant table above, never from a request.
    const from = Prisma.sql`SELECT * FROM ${Prisma.raw(`"${table}" WHERE "${column}"`)} = ${memberId}`
    const rows = await database.$queryRaw<Array<Record<string, unknown>>>(from)
    if (rows.length > 0) sections.push({ title, rows: rows.map((row) => plainRow(row, hidden)) })
  }
  return { member: { ...member, unit: unit.name }, sections }
}

function plainRow(row: Record<string, unknown>, hidden: ReadonlyArray<string>): Record<string, JsonValue> {
  const shown = Object.entries(row).filter(([name]) => !hidden.includes(name))
  return Object.fromEntries(shown.map(([name, value]) => [name, plainValue(value)]))
}

function plainValue(value: unknown): JsonValue {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value
  if (typeof value === 'bigint') return Number(value)
  return value instanceof Uint8Array ? `${value.length} 字节` : String(value)
}
