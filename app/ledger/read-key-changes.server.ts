import type { Readable } from '#app/platform/database.server.ts'

/** The statements by which the log has passed from key to key, oldest first, as signed notes. */
export async function readKeyChanges(database: Readable): Promise<Array<string>> {
  const rows = await database.ledgerKeyChange.findMany({
    orderBy: { number: 'asc' },
    select: { note: true },
  })
  return rows.map(({ note }) => note)
}
