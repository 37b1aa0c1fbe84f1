import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isPostgres } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { BackupManifest, hashFiles, MANIFEST_FILE } from './backup-manifest.ts'
import { UsageError, type Command } from './command.ts'

/** Puts a backup back into an empty data directory, after checking that every file of it is whole. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'DIR',
  summary: '把备份恢复到空的数据目录，并先核对每个文件',
  async run([folder, ...rest], { print, warn }) {
    if (!folder || rest.length > 0) throw new UsageError('用法：npm run lianxue -- restore DIR')
    const source = resolve(folder)
    const manifest = readManifest(source)
    const damaged = damagedFile(source, manifest)
    if (damaged) {
      warn(`备份不完整：${damaged} 缺失或被改动，没有恢复`)
      return 1
    }
    if ((manifest.database === 'postgresql') !== isPostgres(settings.databaseUrl))
      throw new UsageError(`这份备份来自 ${manifest.database}，与当前 DATABASE_URL 不是同一种数据库`)
    if (existsSync(join(settings.dataDir, 'lianxue.db')) || existsSync(join(settings.dataDir, 'keys')))
      throw new UsageError(
        `${settings.dataDir} 里已有数据：请把 LIANXUE_DATA_DIR 指向空文件夹，恢复不会覆盖已有数据`,
      )
    for (const file of Object.keys(manifest.files)) place(source, file)
    if (manifest.database === 'postgresql') loadPostgres(join(settings.dataDir, 'lianxue.dump'))
    print(`已恢复 ${Object.keys(manifest.files).length} 个文件到 ${settings.dataDir}`)
    print('请运行 npm run lianxue -- ledger verify 核对台账')
    return 0
  },
}

function readManifest(source: string): BackupManifest {
  const file = join(source, MANIFEST_FILE)
  if (!existsSync(file)) throw new UsageError(`${source} 里没有 ${MANIFEST_FILE}，不是一份备份`)
  try {
    return BackupManifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new UsageError(`${file} 无法识别，不是一份备份`)
  }
}

function damagedFile(source: string, { files }: BackupManifest): string | undefined {
  const present = hashFiles(source)
  return Object.keys(files).find((file) => present[file] !== files[file])
}

function place(source: string, file: string): void {
  const target = join(settings.dataDir, file)
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  copyFileSync(join(source, file), target)
  if (file.startsWith('keys/')) chmodSync(target, 0o600)
}

function loadPostgres(file: string): void {
  const result = spawnSync('pg_restore', ['--no-owner', `--dbname=${settings.databaseUrl}`, file], {
    encoding: 'utf8',
  })
  if (result.error)
    throw new Error(
      '没有找到 pg_restore：请安装 PostgreSQL 客户端（Debian：apt-get install postgresql-client）',
    )
  if (result.status !== 0) throw new Error(`pg_restore 失败：${result.stderr.trim()}`)
}
