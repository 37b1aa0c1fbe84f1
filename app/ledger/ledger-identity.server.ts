import type { Readable } from '#app/platform/database.server.ts'
import { once } from '#app/platform/once.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { findKeyChain, type KeyChain } from './key-chain.ts'
import type { HashFunction } from './hash-function.ts'
import { ensureLedgerKey, type LedgerKey, readLedgerKey } from './ledger-key.server.ts'
import { hashFor, hashOf, signatureTypeOf } from './log-algorithms.ts'
import { native } from './native-hash.server.ts'
import { verifyNatively } from './native-signature.server.ts'
import { formatPublishedKeys } from './published-keys.ts'
import { readKeyChanges } from './read-key-changes.server.ts'
import { formatVerifierKey } from './verifier-key.ts'

/**
 * The key of this installation's ledger; made on the first call, which is at set-up. The log is named after the site,
 * and the settings choose its algorithms; a key that is there keeps its own.
 */
export function ledgerKey(): LedgerKey {
  const type = signatureTypeOf(settings.algorithms ?? 'international')
  return ensureLedgerKey(settings.dataDir, `${new URL(settings.origin).host}/ledger`, type)
}

/** The hash function of this installation's ledger, which never changes; before there is a key, that of the settings. */
export function ownHash(): HashFunction {
  return once('ledger.hash', () => {
    const key = readLedgerKey(settings.dataDir)
    return native(key ? hashOf(key.verifier) : hashFor(settings.algorithms ?? 'international'))
  })
}

/** The public key as it is published. */
export function publishedKey(): string {
  return formatVerifierKey(ledgerKey().verifier)
}

/** The keys of this installation's ledger, from its first to the one that signs now. */
export async function ownKeyChain(database: Readable): Promise<KeyChain> {
  const pinned = ledgerKey().verifier
  const found = findKeyChain(pinned, await readKeyChanges(database), verifyNatively)
  return found.ok ? found.chain : { pinned, changes: [] }
}

/** The key file as it is published: the key that signs now, earlier ones, and how each passed to the next. */
export async function publishedKeys(database: Readable): Promise<string> {
  return formatPublishedKeys(await ownKeyChain(database), await readKeyChanges(database))
}
