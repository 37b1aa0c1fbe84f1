import type { Database } from '#app/platform/database.server.ts'

/** Tables that a refused request may write to: who tried what is kept on purpose. */
const KEEPS_ATTEMPTS = ['AuditEntry', 'SignInThrottle', 'Session', 'KnownDevice']
/** Tables that the sequencer fills a moment after earlier, accepted requests. */
const FILLED_LATER = ['LedgerPosition', 'LedgerStaged', 'LedgerTile', 'LedgerCheckpoint', 'Lease']

/** Answers with the number of rows of every other table of a SQLite database, as text to compare. */
export async function rowCounter(database: Database): Promise<() => Promise<string>> {
  const tables = await database.$queryRaw<Array<{ name: string }>>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND substr(name, 1, 1) <> '_' ORDER BY name`
  const counted = tables
    .map(({ name }) => name)
    .filter((name) => !KEEPS_ATTEMPTS.includes(name) && !FILLED_LATER.includes(name))
  const sql = counted
    .map((name) => `SELECT '${name}' AS name, count(*) AS rows FROM "${name}"`)
    .join(' UNION ALL ')
  return async () => {
    const rows = await database.$queryRawUnsafe<Array<{ name: string; rows: bigint | number }>>(sql)
    return rows.map(({ name, rows: count }) => `${name}:${count}`).join(' ')
  }
}
