import { ledgerKey } from '#app/ledger/ledger-identity.server.ts'
import { verifyLedger } from '#app/ledger/verify-ledger.server.ts'
import { database } from '#app/platform/database.server.ts'
import { memorySteps } from './own-memory.ts'

// `measure-verify.ts`: the whole ledger recomputed, as `lianxue ledger verify` does. Prints JSON.
const started = performance.now()
const onProgress = memorySteps('verify')
const { ok, size } = await verifyLedger(database, { key: ledgerKey().verifier, onProgress })
const seconds = Number(((performance.now() - started) / 1000).toFixed(1))
await database.$disconnect()
process.stdout.write(
  JSON.stringify({ ok, size, seconds, maxRssMb: Math.round(process.resourceUsage().maxRSS / 1000) }),
)
