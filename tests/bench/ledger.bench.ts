import { execFileSync } from 'node:child_process'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { sqliteTemplate } from '#tests/harness/template.ts'
import { verifyInBrowser } from './ledger/verify-in-browser.ts'
import { report } from './report.ts'

/**
 * The ledger with a million entries in SQLite: appending, proving, verifying, and one member's record in the browser. The
 * entries are made once and kept in node_modules/.cache, which a build leaves alone. `--entries N` for a smaller ledger,
 * `--only appends|proofs|verify|record`.
 */
const ENTRIES = Number(option('--entries') ?? 1_000_000)
const only = option('--only')
const KEPT = resolve('node_modules/.cache/lianxue')

const Appends = z.object({
  perSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  memoryMb: z.number(),
  growthMb: z.number(),
})
const Proofs = z.object({
  bytes: z.number(),
  fileBytes: z.number(),
  p50: z.number(),
  p99: z.number(),
  fileP50: z.number(),
  fileP99: z.number(),
})
const Verified = z.object({
  ok: z.literal(true),
  size: z.number(),
  seconds: z.number(),
  maxRssMb: z.number(),
})
const Exported = z.object({ entries: z.number(), milliseconds: z.number(), publicKey: z.string() })

type Row = { measure: string; figure: number; unit: string; goal: string }
const rows: Array<Row> = []
const add = (measure: string, figure: number, unit: string, goal = '') =>
  rows.push({ measure, figure, unit, goal })

const seeded = seedOnce()
const folder = mkdtempSync(join(KEPT, 'ledger-run-'))
try {
  // Measured on a copy: what is appended here is gone afterwards.
  mkdirSync(join(folder, 'keys'))
  for (const file of ['lianxue.db', 'keys/ledger.key'])
    copyFileSync(join(seeded, file), join(folder, file), constants.COPYFILE_FICLONE)
  if (wanted('proofs')) measureProofs()
  if (wanted('record')) await measureRecord()
  if (wanted('appends')) measureAppends()
  if (wanted('verify')) measureVerify()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
report('ledger', rows)

function wanted(part: string): boolean {
  return only === undefined || only === part
}

function measureAppends(): void {
  const one = Appends.parse(run('measure-appends', '5', '1'))
  add('one append after the other, p99', one.p99, 'ms', '≤ 20')
  const many = Appends.parse(run('measure-appends', '20', '64'))
  add('durable appends, 64 at once', many.perSecond, '/s', '≥ 2000')
  add('… p50', many.p50, 'ms')
  add('… p99', many.p99, 'ms', '≤ 50')
  add('… own memory at the end', many.memoryMb, 'MB')
  add('… growth of memory in 20 s', many.growthMb, 'MB', 'flat')
  const followed = Appends.parse(run('measure-appends', '10', '64', 'projectors'))
  add('answers with all read tables, 64 at once', followed.perSecond, '/s')
  add('… p99', followed.p99, 'ms')
}

function measureProofs(): void {
  const proofs = Proofs.parse(run('measure-proofs', '1000'))
  add('inclusion proof, hashes', proofs.bytes, 'B', '≤ 1000')
  add('… making it, p50', proofs.p50, 'ms', '≤ 2')
  add('… making it, p99', proofs.p99, 'ms')
  add('proof file with checkpoint and leaf', proofs.fileBytes, 'B')
  add('… making it, p99', proofs.fileP99, 'ms')
}

function measureVerify(): void {
  const { size, seconds, maxRssMb } = Verified.parse(run('measure-verify'))
  add(`verifying all ${size} entries`, seconds, 's', '≤ 60')
  add('… most memory', maxRssMb, 'MB')
}

async function measureRecord(): Promise<void> {
  const file = join(folder, 'record.json')
  const { entries, milliseconds, publicKey } = Exported.parse(run('export-one', file))
  add(`exporting a record of ${entries} entries`, milliseconds, 'ms')
  add('… its size', Math.round(readFileSync(file).length / 1000), 'kB')
  const longest = await verifyInBrowser(file, publicKey, join(folder, 'verify.html'))
  add('… verified and shown in the browser', longest, 'ms', '≤ 1000')
}

function seedOnce(): string {
  const schema = basename(sqliteTemplate(), '.db').replace('template-', '')
  const ready = join(KEPT, `ledger-${ENTRIES}-${schema}`)
  if (existsSync(ready)) return ready
  const filling = `${ready}.filling`
  rmSync(filling, { recursive: true, force: true })
  mkdirSync(filling, { recursive: true })
  copyFileSync(sqliteTemplate(), join(filling, 'lianxue.db'))
  const started = Date.now()
  tsx(filling, 'inherit', 'seed-ledger', String(ENTRIES))
  process.stdout.write(`seeded ${ENTRIES} entries in ${Math.round((Date.now() - started) / 1000)} s\n`)
  renameSync(filling, ready)
  return ready
}

function run(script: string, ...words: Array<string>): unknown {
  return JSON.parse(tsx(folder, 'pipe', script, ...words))
}

function tsx(dataDir: string, stdout: 'pipe' | 'inherit', script: string, ...words: Array<string>): string {
  const environment = {
    ...process.env,
    LIANXUE_DATA_DIR: dataDir,
    DATABASE_URL: '',
    NODE_ENV: 'production' as const,
    LIANXUE_ORIGIN: 'http://127.0.0.1:3000',
  }
  return (
    execFileSync(process.execPath, ['--import', 'tsx', `tests/bench/ledger/${script}.ts`, ...words], {
      env: environment,
      stdio: ['ignore', stdout, 'inherit'],
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }) ?? ''
  )
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at > 0 ? process.argv[at + 1] : undefined
}
