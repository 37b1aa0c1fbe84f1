import { ownKeyChain } from '#app/ledger/ledger-identity.server.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { timeStampingBy } from '#app/pledges/pdf/time-stamping.server.ts'
import { proveSignature } from '#app/pledges/prove-signature.server.ts'
import type { SealPledgeTools } from '#app/pledges/seal-pledge.server.ts'

/** What sealing needs of this installation. */
export const sealingTools: SealPledgeTools = {
  database,
  dataDir: settings.dataDir,
  origin: settings.origin,
  stamping: timeStampingBy(settings.timeStampUrl),
  proveEntry: async (entryId) => proveSignature(database, await ownKeyChain(database), entryId),
}
