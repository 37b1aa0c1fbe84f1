// Plain JavaScript with nothing but Node: these functions run before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isMigrated } from './is-migrated.mjs'

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
export function unlessDone(stampFile, paths, work) {
  const hash = hashOf(paths)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return false
  work()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, hash)
  return true
}

/** Installs what is missing, as `ensurePackages` and `ensureDatabaseModule` say, one after the other. */
export async function ensureInstalled() {
  ensurePackages()
  await ensureDatabaseModule()
}

/**
 * Installs the packages of the lock file (not by `npm ci`: it refuses the whole lock file when a registry mirror lacks
 * an optional binary for some other platform) and generates the database clients, where either is missing or out of
 * date. Everything but opening an SQLite database works after it.
 */
export function ensurePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}`)
  unlessDone('node_modules/.cache/lianxue/installed', ['package-lock.json'], () => {
    // Their scripts wait: one of them compiles SQLite for two minutes, beside which other work can be done.
    run('npm', ['install', '--no-save', '--include=dev', '--ignore-scripts'], { NODE_ENV: '' })
    run('npm', ['rebuild', '--silent', ...packagesWithScripts().filter((name) => name !== DATABASE_MODULE)])
  })
  ensureGenerated()
}

/** Compiles the SQLite module (or fetches it ready-made) where it is missing or made for another Node.js. */
export async function ensureDatabaseModule() {
  const opens = `new (require('${DATABASE_MODULE}'))(':memory:')`
  if (spawnSync(process.execPath, ['--eval', opens], { stdio: 'ignore' }).status === 0) return
  await runAside('npm', ['rebuild', DATABASE_MODULE])
}

const DATABASE_MODULE = 'better-sqlite3'

/** Those of the packages installed whose scripts package.json lets run. */
function packagesWithScripts() {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  return Object.keys(allowScripts).filter((name) => existsSync(join('node_modules', name)))
}

/** Like `run`, but other work goes on meanwhile; what it says is shown only when it fails. */
function runAside(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => fail(`无法运行 ${command}：${error.message}`))
    child.on('close', (code) =>
      code === 0 ? done() : fail(`${command} ${args.join(' ')} 没有成功：\n${output}`),
    )
  })
}

function ensureGenerated() {
  const stamp = 'app/generated/.stamp'
  unlessDone(stamp, ['prisma/schema.prisma', 'prisma/generate.ts', 'prisma/derive-postgres.ts'], () =>
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
    'package.json',
    'package-lock.json',
  ]
  unlessDone('build/.stamp', inputs, () =>
    run('npm', ['run', '--silent', 'build'], { NODE_ENV: 'production' }),
  )
}

/** Brings the database to the newest schema; quick when there is nothing to do. */
export function migrate(databaseUrl) {
  if (isMigrated(databaseUrl, 'prisma/migrations')) return
  const config = /^postgres/.test(databaseUrl) ? 'prisma/postgres/prisma.config.ts' : 'prisma.config.ts'
  // What is made from here on holds personal data: for this account alone.
  const before = process.umask(0o077)
  if (databaseUrl.startsWith('file:')) mkdirSync(dirname(databaseUrl.slice(5)), { recursive: true })
  const result = spawnSync('node_modules/.bin/prisma', ['migrate', 'deploy', '--config', config], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: 'utf8',
  })
  process.umask(before)
  if (result.status !== 0) fail(`数据库迁移失败：${(result.stderr || result.stdout || '').trim()}`)
}

/** The data directory and database of this process, as `app/platform/settings.server.ts` reads them. */
export function dataSettings() {
  const dataDir = resolve(process.env.LIANXUE_DATA_DIR || 'data')
  return { dataDir, databaseUrl: process.env.DATABASE_URL || `file:${join(dataDir, 'lianxue.db')}` }
}
