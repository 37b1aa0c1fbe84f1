import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3'
import { withStatementCache } from './statement-cache.server.ts'

/**
 * SQLite that keeps what it has acknowledged: write-ahead log with `synchronous=FULL`. The driver reopens such
 * a database with `NORMAL`, which loses the last transactions in a power cut, so every connection is told again.
 * `secure_delete` overwrites what is deleted.
 */
export class DurableSqlite extends PrismaBetterSQLite3 {
  override async connect(): ReturnType<PrismaBetterSQLite3['connect']> {
    const connection = await super.connect()
    await connection.executeScript(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456;',
    )
    reuseStatements(connection)
    return connection
  }
}

/** The adapter keeps its driver in `client`, which its types do not tell; without it there is nothing to speed up. */
function reuseStatements(connection: object): void {
  const client: unknown = Reflect.get(connection, 'client')
  if (!isDriver(client)) throw new Error('the SQLite adapter has changed: its driver was not found')
  Reflect.set(
    connection,
    'client',
    withStatementCache({
      prepare: (sql) => client.prepare(sql),
      exec: (sql) => client.exec(sql),
      close: () => client.close(),
    }),
  )
}

type Driver = Parameters<typeof withStatementCache>[0]

function isDriver(client: unknown): client is Driver {
  return typeof client === 'object' && client !== null && 'prepare' in client && 'exec' in client
}
