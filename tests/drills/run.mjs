// `npm run drills [-- NAME]`: the fault drills at full length; `--small` is the size that `npm test` runs.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, fail, run } from '../../app/cli/prepare.mjs'

const words = process.argv.slice(2)
const small = words.includes('--small')
const wanted = words.filter((word) => word !== '--small')
const drills = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.drill.ts'))
  .map((file) => file.replace('.drill.ts', ''))
const chosen = wanted.length > 0 ? wanted : drills
const unknown = wanted.find((name) => !drills.includes(name))
if (unknown) fail(`没有名为 ${unknown} 的演练；可选：${drills.join('、')}`)

await ensureInstalled()
ensureBuilt()
// Made once for all of them, unless `npm test` has done so.
const shared = mkdtempSync(join(tmpdir(), 'lianxue-drills-'))
const demonstration = process.env.LIANXUE_TEST_DEMO ?? join(shared, 'demo')
if (!existsSync(demonstration))
  run('node_modules/.bin/tsx', ['tests/harness/make-demonstration.cli.ts', demonstration])
const sum = { passed: 0, failed: 0 }
for (const name of chosen) {
  const result = spawnSync(
    'node_modules/.bin/tsx',
    [`tests/drills/${name}.drill.ts`, ...(small ? ['--small'] : [])],
    {
      encoding: 'utf8',
      env: { ...process.env, LIANXUE_TEST_DEMO: demonstration },
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 28,
      // A drill that hangs has failed; it must not keep everything after it from being tried.
      timeout: small ? 300_000 : 7_200_000,
      killSignal: 'SIGKILL',
    },
  )
  process.stdout.write(result.stdout)
  // A drill that ends without its closing line has not shown anything.
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(result.stdout) ?? [null, '0', '1']
  sum.passed += Number(passed)
  sum.failed += result.status === 0 ? Number(failed) : Math.max(Number(failed), 1)
}
rmSync(shared, { recursive: true, force: true })
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`)
process.exitCode = sum.failed > 0 ? 1 : 0
