import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { now } from '#app/platform/clock.ts'
import { database, isPostgres } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { type BackupManifest, hashFiles, KEPT_FOLDERS, MANIFEST_FILE } from './backup-manifest.ts'
import { UsageError, type Command } from './command.ts'

/** Copies database, keys and sealed documents into an empty folder while the server goes on working. */
export const backupCommand: Command = {
  name: 'backup',
  usage: 'DIR',
  summary: '把数据库、密钥和已签文件备份到一个空文件夹（服务不必停止）',
  async run([folder, ...rest], { print }) {
    if (!folder || rest.length > 0) throw new UsageError('用法：npm run lianxue -- backup DIR')
    const target = resolve(folder)
    if (existsSync(target) && readdirSync(target).length > 0) throw new UsageError(`${target} 不是空文件夹`)
    mkdirSync(target, { recursive: true, mode: 0o700 })
    chmodSync(target, 0o700)
    const postgres = isPostgres(settings.databaseUrl)
    await (postgres ? dumpPostgres(join(target, 'lianxue.dump')) : snapshotSqlite(join(target, 'lianxue.db')))
    for (const name of KEPT_FOLDERS)
      if (existsSync(join(settings.dataDir, name)))
        cpSync(join(settings.dataDir, name), join(target, name), { recursive: true })
    const files = hashFiles(target)
    const manifest: BackupManifest = {
      format: 'lianxue-backup-1',
      madeAt: now(),
      database: postgres ? 'postgresql' : 'sqlite',
      files,
    }
    writeFileSync(join(target, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`)
    print(`已备份 ${Object.keys(files).length} 个文件到 ${target}`)
    print('备份里有签名密钥：请存放在只有管理员能读取的地方')
    return 0
  },
}

/** One consistent moment of the database, without stopping its writers. */
async function snapshotSqlite(file: string): Promise<void> {
  await database.$executeRaw`VACUUM INTO ${file}`
}

async function dumpPostgres(file: string): Promise<void> {
  const result = spawnSync('pg_dump', ['--format=custom', `--file=${file}`, settings.databaseUrl], {
    encoding: 'utf8',
  })
  if (result.error)
    throw new Error('没有找到 pg_dump：请安装 PostgreSQL 客户端（Debian：apt-get install postgresql-client）')
  if (result.status !== 0) throw new Error(`pg_dump 失败：${result.stderr.trim()}`)
}
