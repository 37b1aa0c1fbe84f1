import { startDemoServer } from '#tests/harness/demo-server.ts'

/**
 * Candidates sit one exam at once while requests are lost, doubled, delayed and repeated, pages are reloaded, devices with
 * wrong clocks take over from one another and the server is killed (`kill -9`). Afterwards each candidate's answers must be
 * those entered last before the end, nobody may have a second sitting or a lost one, every acknowledged answer must be in
 * the ledger, and the ledger must verify and rebuild.
 */
const small = process.argv.includes('--small')
const size = small ? { candidates: 20, seconds: 6, kills: 1 } : { candidates: 500, seconds: 120, kills: 8 }

const server = await startDemoServer()
// This process looks into the same database with the same keys.
process.env.LIANXUE_DATA_DIR = server.dataDir
process.env.DATABASE_URL = ''
const { runExamDrill } = await import('#tests/exams/run-exam-drill.ts')
const { database } = await import('#app/platform/database.server.ts')
let drill = { acknowledged: 0, faults: ['the drill did not come to its end'] }
try {
  drill = await runExamDrill(server, size)
} finally {
  await database.$disconnect()
  await server.stop()
}
const faults = [...drill.faults]
// The small size has compared what exams keep with the ledger already, without the seconds that a command takes to start.
if (!small && server.lianxue('ledger', 'verify') !== 0) faults.push('the ledger does not verify afterwards')
if (!small && server.lianxue('ledger', 'rebuild', '--check') !== 0)
  faults.push('the projections differ from the ledger')
server.remove()
for (const fault of faults.slice(0, 50)) process.stdout.write(`${fault}\n`)
process.stdout.write(
  `exam: ${size.candidates} candidates, ${size.kills} kills, ${drill.acknowledged} acknowledged answers\n`,
)
const checks = size.candidates + (small ? 2 : 4)
process.stdout.write(`${Math.max(0, checks - faults.length)} passed, ${faults.length} failed\n`)
process.exitCode = faults.length > 0 || drill.acknowledged === 0 ? 1 : 0
