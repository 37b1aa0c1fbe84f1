import type { Transaction } from '#app/platform/database.server.ts'
import { toHex } from './bytes.ts'
import type { Projector } from './projector.ts'

const PAGE = 5000

/** Every row of a projection as one line of JSON with its columns in alphabetical order, in the projector's order. */
export async function readTableRows(
  tx: Transaction,
  table: Projector['tables'][number],
): Promise<Array<string>> {
  // Names come from the projectors' own code, never from a request.
  const order = table.orderBy.map((column) => `"${column}"`).join(', ')
  const lines: Array<string> = []
  for (;;) {
    const rows = await tx.$queryRawUnsafe<Array<Record<string, unknown>>>(
      `SELECT * FROM "${table.name}" ORDER BY ${order} LIMIT ${PAGE} OFFSET ${lines.length}`,
    )
    lines.push(...rows.map(lineOf))
    if (rows.length < PAGE) return lines
  }
}

function lineOf(row: Record<string, unknown>): string {
  const columns = Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify(Object.fromEntries(columns), (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value instanceof Uint8Array ? toHex(value) : value,
  )
}
