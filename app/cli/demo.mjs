// `npm run demo`: from a clean clone to a running demonstration. `-- --reset` starts afresh.
import { existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import {
  dataSettings,
  ensureBuilt,
  ensureDatabaseModule,
  ensurePackages,
  fail,
  migrate,
  run,
} from './prepare.mjs'

const unknown = process.argv.slice(2).filter((argument) => argument !== '--reset')
if (unknown.length > 0) fail(`不认识的参数 ${unknown[0]}：npm run demo 只有一个参数 -- --reset`)
const port = Number(process.env.PORT || 3000)
const host = process.env.HOST || '127.0.0.1'
if (!Number.isInteger(port) || port < 1 || port > 65535) fail('PORT 必须是 1–65535 的整数')
await assertPortFree()

ensurePackages()
const compiled = ensureDatabaseModule()
// Before the data: what members have done rests on the compiled courses.
ensureBuilt()
await compiled
const { dataDir, databaseUrl } = dataSettings()
if (process.argv.includes('--reset')) reset()
migrate(databaseUrl)
run('node_modules/.bin/tsx', ['prisma/seed/demo.ts'])
process.env.NODE_ENV = 'production'
await import('./start.mjs')

/** Found out before minutes of installing, not after. */
function assertPortFree() {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) =>
      fail(
        error.code === 'EADDRINUSE'
          ? `端口 ${port} 已被占用：请先停止占用它的程序，或换一个端口，例如 PORT=${port + 1} npm run demo`
          : `不能使用 ${host}:${port}：${error.message}`,
      ),
    )
    probe.listen(port, host, () => probe.close(resolve))
  })
}

/** Removes the embedded database and what belongs to it, and only that; keys go with the ledger that they signed. */
function reset() {
  if (databaseUrl !== `file:${join(dataDir, 'lianxue.db')}`)
    fail('--reset 只清除数据目录里的 SQLite 数据库；请自行清空 DATABASE_URL 指定的数据库')
  if (existsSync(join(dataDir, 'lianxue.db'))) run('node_modules/.bin/tsx', ['app/cli/assert-demo.ts'])
  for (const name of [
    'lianxue.db',
    'lianxue.db-wal',
    'lianxue.db-shm',
    'keys',
    'ballots',
    'sealed',
    'uploads',
  ])
    rmSync(join(dataDir, name), { recursive: true, force: true })
}
