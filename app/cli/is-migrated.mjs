import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/**
 * Whether an SQLite database has exactly the migrations of a folder, by their checksums as Prisma keeps them; asking Prisma
 * itself takes two seconds. Whatever is not plainly so is left to Prisma to say.
 */
export function isMigrated(databaseUrl, folder) {
  const file = databaseUrl.replace(/^file:/, '')
  if (!databaseUrl.startsWith('file:') || !existsSync(file)) return false
  const Database = createRequire(import.meta.url)('better-sqlite3')
  let database
  try {
    database = new Database(file, { readonly: true })
    const applied = database.prepare(APPLIED).all()
    return JSON.stringify(applied) === JSON.stringify(migrationsOf(folder))
  } catch {
    return false
  } finally {
    database?.close()
  }
}

const APPLIED = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AND rolled_back_at IS NULL AS ok
  FROM _prisma_migrations ORDER BY migration_name, started_at`

function migrationsOf(folder) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'))
      return { name, checksum: createHash('sha256').update(sql).digest('hex'), ok: 1 }
    })
}
