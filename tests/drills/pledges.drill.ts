import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#tests/harness/migrate.ts'
import { makeSealKeys } from '#tests/pledges/drill/make-keys.ts'
import { startTally } from '#tests/pledges/drill/tally.ts'
import { missingTools } from '#tests/pledges/drill/tools.ts'

/**
 * Seals pledges as the product does and has them judged from outside: pdfsig, OpenSSL, qpdf, poppler, zbar, a browser
 * without network; then changes them at random. At full length a missing program fails the drill.
 */
const small = process.argv.includes('--small')
const tally = startTally()
const missing = missingTools()
if (missing)
  process.stdout.write(`pledges: ${missing}; ${small ? 'what needs it is left out' : 'nothing is shown'}\n`)
const folder = mkdtempSync(join(tmpdir(), 'lianxue-pledges-'))
process.env.LIANXUE_DATA_DIR = folder
process.env.NODE_ENV = 'test'
try {
  if (small ? missing?.includes('openssl') : missing) {
    tally.check('all programs are there', small)
  } else {
    migrate(`file:${folder}/lianxue.db`)
    // Imported only now: settings are read from the environment when they are first asked for.
    const { runPledges } = await import('#tests/pledges/drill/run-pledges.ts')
    await runPledges(tally, folder, makeSealKeys(folder), small)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(`${missing && !small ? 0 : tally.passed} passed, ${tally.failed} failed\n`)
process.exitCode = tally.failed > 0 ? 1 : 0
