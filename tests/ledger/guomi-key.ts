import { ensureLedgerKey } from '#app/ledger/ledger-key.server.ts'
import { SM2_SIGNATURE } from '#app/ledger/verifier-key.ts'
import { settings } from '#app/platform/settings.server.ts'

/** Import this first: it makes the ledger of the test file one with SM3 and SM2, whoever asks for its key later. */
export const guomiKey = ensureLedgerKey(settings.dataDir, 'test.example/ledger', SM2_SIGNATURE)
