import type { Database } from '#app/platform/database.server.ts'

/** Tables that a refused request may write to: who tried what is kept on purpose. */
const KEEPS_ATTEMPTS = ['AuditEntry', 'SignInThrottle', 'Session', 'KnownDevice']

/** The number of rows of every table of a SQLite database, as text to compare. */
export async function countRows(database: Database): Promise<string> {
  const tables = await database.$queryRaw<Array<{ name: string }>>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name`
  const counts: Array<string> = []
  for (const { name } of tables) {
    if (KEEPS_ATTEMPTS.includes(name)) continue
    const [row] = await database.$queryRawUnsafe<Array<{ count: bigint | number }>>(
      `SELECT count(*) AS count FROM "${name}"`,
    )
    counts.push(`${name}:${row?.count}`)
  }
  return counts.join(' ')
}
