// Plain JavaScript with nothing but Node: these functions run before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Ends the process with one sentence for the person at the terminal. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Runs a command in this terminal; a failure ends the process with the command's own code. */
export function run(command, args, environment = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
  if (result.error) fail(`无法运行 ${command}：${result.error.message}`)
  if (result.status !== 0) process.exit(result.status ?? 1)
}

/** A hash over files and folders, by path and content. */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash, path) {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) {
    hash.update(`${path}\0`).update(readFileSync(path))
    return
  }
  for (const name of readdirSync(path).sort())
    if (!['generated', 'node_modules'].includes(name)) addTo(hash, join(path, name))
}

/** Does the work unless it was done before for the same inputs; the stamp is written only after it is done. */
export function onceFor(stampFile, paths, work) {
  const hash = hashOf(paths)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return false
  work()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, hash)
  return true
}

/**
 * Installs the packages of the lock file (not by `npm ci`: it refuses the whole lock file when a registry mirror lacks
 * an optional binary for some other platform) and generates the database clients, where either is missing or out of date.
 */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}`)
  onceFor('node_modules/.cache/lianxue/installed', ['package-lock.json'], () =>
    run('npm', ['install', '--no-save', '--include=dev'], { NODE_ENV: '' }),
  )
  ensureGenerated()
}

function ensureGenerated() {
  const stamp = 'app/generated/.stamp'
  onceFor(stamp, ['prisma/schema.prisma', 'prisma/generate.ts', 'prisma/derive-postgres.ts'], () =>
    run('node_modules/.bin/tsx', ['prisma/generate.ts']),
  )
}

/** Builds the application where sources or content have changed. */
export function ensureBuilt() {
  const inputs = [
    'app',
    'content',
    'public',
    'prisma/schema.prisma',
    'vite.config.ts',
    'remix.config.js',
    'package-lock.json',
  ]
  onceFor('build/.stamp', inputs, () => run('npm', ['run', '--silent', 'build'], { NODE_ENV: 'production' }))
}

/** Brings the database to the newest schema; quick when there is nothing to do. */
export function migrate(databaseUrl) {
  const config = /^postgres/.test(databaseUrl) ? 'prisma/postgres/prisma.config.ts' : 'prisma.config.ts'
  if (databaseUrl.startsWith('file:')) mkdirSync(dirname(databaseUrl.slice(5)), { recursive: true })
  const result = spawnSync('node_modules/.bin/prisma', ['migrate', 'deploy', '--config', config], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: 'utf8',
  })
  if (result.status !== 0) fail(`数据库迁移失败：${(result.stderr || result.stdout || '').trim()}`)
}

/** The data directory and database of this process, as `app/platform/settings.server.ts` reads them. */
export function dataSettings() {
  const dataDir = resolve(process.env.LIANXUE_DATA_DIR || 'data')
  return { dataDir, databaseUrl: process.env.DATABASE_URL || `file:${join(dataDir, 'lianxue.db')}` }
}
