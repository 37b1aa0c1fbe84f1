import type { Readable } from '#app/platform/database.server.ts'
import { keepChoice, readChoice } from '#app/platform/installation.server.ts'
import { ledgerKey } from './ledger-identity.server.ts'
import { readLedgerKey } from './ledger-key.server.ts'
import { algorithmsOf, type LogAlgorithms } from './log-algorithms.ts'

const CHOICE = 'ledger-algorithms'
const WORDS: Record<LogAlgorithms, string> = {
  international: 'international（SHA-256、Ed25519）',
  guomi: 'guomi（国密 SM3、SM2）',
}

/** Makes the key of the ledger and keeps for good which algorithms it was made for. @throws when they were settled otherwise. */
export async function settleAlgorithms(
  database: Readable,
  options: { dataDir: string; algorithms: LogAlgorithms | null },
): Promise<void> {
  const fault = await algorithmsFault(database, options)
  if (fault) throw new Error(fault)
  await keepChoice(database, CHOICE, algorithmsOf(ledgerKey().verifier))
}

/** What contradicts the choice that was made at set-up, as one sentence for the operator; null when nothing does. */
export async function algorithmsFault(
  database: Readable,
  { dataDir, algorithms }: { dataDir: string; algorithms: LogAlgorithms | null },
): Promise<string | null> {
  const key = readLedgerKey(dataDir)
  const ofKey = key && algorithmsOf(key.verifier)
  const settled = settledIn(await readChoice(database, CHOICE)) ?? ofKey
  if (ofKey && settled && ofKey !== settled)
    return `keys/ledger.key 是 ${WORDS[ofKey]} 的密钥，而这个台账建立时选定的是 ${WORDS[settled]}：请从备份恢复台账密钥`
  if (algorithms && settled && algorithms !== settled)
    return `LIANXUE_ALGORITHMS=${algorithms} 与台账建立时选定的 ${WORDS[settled]} 不同：算法选定后不能更改，请改回或去掉这个设置`
  return null
}

function settledIn(choice: string | null): LogAlgorithms | null {
  return choice === 'guomi' || choice === 'international' ? choice : null
}
