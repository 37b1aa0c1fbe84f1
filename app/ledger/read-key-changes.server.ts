import type { Readable } from '#app/platform/database.server.ts'

/** The statements by which the log has passed from key to key, oldest first, as signed notes. */
export async function readKeyChanges(database: Readable): Promise<Array<string>> {
  const rows = await database.$queryRaw<Array<{ note: string }>>`
    SELECT "note" FROM "LedgerKeyChange" ORDER BY "number"`
  return rows.map(({ note }) => note)
}
