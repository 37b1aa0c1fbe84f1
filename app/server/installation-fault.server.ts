import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { algorithmsFault } from '#app/ledger/settle-algorithms.server.ts'
import { type Database, isPostgres } from '#app/platform/database.server.ts'
import { isDemonstration } from '#app/platform/installation.server.ts'
import type { Settings } from '#app/platform/settings.server.ts'

const LOOPBACK = /^(127\.|::1$|localhost$)/

/** What keeps this installation from being served, as one sentence for the operator; null when nothing does. */
export async function installationFault(database: Database, settings: Settings): Promise<string | null> {
  const pending = await pendingMigration(database, isPostgres(settings.databaseUrl))
  if (pending) return pending
  if ((await database.roleGrant.count({ where: { role: 'admin' } })) === 0)
    return '还没有管理员：请先运行 npm run setup'
  if (!LOOPBACK.test(settings.host) && (await isDemonstration(database)))
    return `HOST=${settings.host} 会让其他机器访问演示数据，而演示账号的密码是公开的：请只在本机使用演示数据`
  return openKey(join(settings.dataDir, 'keys')) ?? algorithmsFault(database, settings)
}

async function pendingMigration(database: Database, postgres: boolean): Promise<string | null> {
  const folder = postgres ? 'prisma/postgres/migrations' : 'prisma/migrations'
  const wanted = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')))
  const applied = await appliedMigrations(database)
  if (!applied) return '数据库还没有建立或连接不上：请检查 DATABASE_URL，并先运行 npm run setup'
  const missing = wanted.find((name) => !applied.includes(name))
  return missing ? `数据库结构不是最新的（缺少 ${missing}）：请先备份，再运行 npm run setup` : null
}

/** Names of the migrations that were applied; null when there is no such record or no database. */
async function appliedMigrations(database: Database): Promise<Array<string> | null> {
  try {
    const rows = await database.$queryRaw<Array<{ name: string }>>`
      SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`
    return rows.map(({ name }) => name)
  } catch {
    return null
  }
}

/** A key that others on the machine can read is no secret any more. */
function openKey(folder: string): string | null {
  if (!existsSync(folder)) return null
  const open = readdirSync(folder).find(
    (name) => name.endsWith('.key') && (statSync(join(folder, name)).mode & 0o077) !== 0,
  )
  return open ? `密钥文件 keys/${open} 能被其他用户读取：请执行 chmod 600，并考虑更换密钥` : null
}
