import { toHex, utf8 } from '#app/ledger/bytes.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { canonicalJson, type JsonObject } from '#app/platform/canonical-json.ts'

/** What comes to a signed pledge only with the confirmation: all the rest is what is confirmed. */
const OF_THE_CONFIRMATION = new Set(['signedAt', 'factor', 'level', 'passkey'])

/**
 * SHA-256 of what a passkey confirms: the canonical form of the entry's id and everything the signed pledge says except
 * `signedAt`, `factor`, `level` and `passkey`. Anyone recomputes it from the entry.
 */
export function confirmedHash(entryId: string, payload: JsonObject): string {
  const facts = Object.fromEntries(Object.entries(payload).filter(([name]) => !OF_THE_CONFIRMATION.has(name)))
  return toHex(sha256.digest(utf8(canonicalJson({ entryId, ...facts }))))
}
