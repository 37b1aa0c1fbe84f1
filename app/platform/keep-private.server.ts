import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'

/** The database and what SQLite keeps beside it while it runs. */
const DATABASE_FILES = ['lianxue.db', 'lianxue.db-wal', 'lianxue.db-shm']

/**
 * From here on this process makes files that only its own account can read, and a database that is there already loses
 * what others might do with it: it holds names, sessions and everything but the keys in plain text.
 */
export function keepPrivate(dataDir: string): void {
  process.umask(0o077)
  for (const name of DATABASE_FILES) {
    const file = join(dataDir, name)
    if (existsSync(file)) chmodSync(file, 0o600)
  }
}
