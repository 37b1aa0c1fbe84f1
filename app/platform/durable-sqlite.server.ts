import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3'

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
    return connection
  }
}
