import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3'
import { quickStatements, type QuickStatements } from './quick-statements.server.ts'
import { readingApart, type SqliteConnection } from './reading-apart.server.ts'
import { withStatementCache } from './statement-cache.server.ts'

const DURABLE =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456;'

/**
 * SQLite that keeps what it has acknowledged: write-ahead log with `synchronous=FULL`. The driver reopens such
 * a database with `NORMAL`, which loses the last transactions in a power cut, so every connection is told again.
 * `secure_delete` overwrites what is deleted. One connection writes, another one reads.
 */
export class DurableSqlite extends PrismaBetterSQLite3 {
  /** Statements straight through the connection that reads, and through the one that writes; null before they are open. */
  reading: QuickStatements | null = null
  writing: QuickStatements | null = null
  /** Names the transaction that is open now. */
  openTransaction: symbol | null = null

  override async connect(): Promise<SqliteConnection> {
    const [writer, reader] = [await super.connect(), await super.connect()]
    await writer.executeScript(DURABLE)
    await reader.executeScript(`${DURABLE} PRAGMA query_only = ON`)
    this.reading = quickStatements(driverOf(reader))
    this.writing = quickStatements(driverOf(writer))
    for (const connection of [writer, reader]) reuseStatements(connection)
    return readingApart(writer, reader, (isOpen) => {
      this.openTransaction = isOpen ? Symbol('transaction') : null
    })
  }
}

/** The adapter keeps its driver in `client`, which its types do not tell; without it there is nothing to speed up. */
function driverOf(connection: object): Driver {
  const client: unknown = Reflect.get(connection, 'client')
  if (!isDriver(client)) throw new Error('the SQLite adapter has changed: its driver was not found')
  return client
}

function reuseStatements(connection: object): void {
  const driver = driverOf(connection)
  Reflect.set(
    connection,
    'client',
    withStatementCache({
      prepare: (sql) => driver.prepare(sql),
      exec: (sql) => driver.exec(sql),
      close: () => driver.close(),
    }),
  )
}

type Driver = Parameters<typeof withStatementCache>[0] & Parameters<typeof quickStatements>[0]

function isDriver(client: unknown): client is Driver {
  return typeof client === 'object' && client !== null && 'prepare' in client && 'exec' in client
}
