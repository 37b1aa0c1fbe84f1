import { settings } from '#app/platform/settings.server.ts'
import { ensureLedgerKey, type LedgerKey } from './ledger-key.server.ts'
import { formatVerifierKey } from './verifier-key.ts'

/** The key of this installation's ledger; made on the first call, which is at set-up. The log is named after the site. */
export function ledgerKey(): LedgerKey {
  return ensureLedgerKey(settings.dataDir, `${new URL(settings.origin).host}/ledger`)
}

/** The public key as it is published. */
export function publishedKey(): string {
  return formatVerifierKey(ledgerKey().verifier)
}
