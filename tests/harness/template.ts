import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { migrate } from './migrate.ts'

/** The migrated, empty SQLite database that every test file starts from; made anew when a migration changes. */
export function sqliteTemplate(): string {
  const folder = resolve('node_modules/.cache/lianxue')
  const path = join(folder, `template-${migrationsHash('prisma/migrations')}.db`)
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    const fresh = `${path}.${process.pid}`
    migrate(`file:${fresh}`)
    renameSync(fresh, path)
  }
  return path
}

/** A hash over the migrations of a folder, so that a stale template is never used. */
function migrationsHash(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.sql')) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}
