import type { PasskeyProof, PasskeyPublicKey } from '#app/auth/passkeys/passkey-proof.ts'
import { objectIn, textIn } from '#app/ledger/entry-words.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import { confirmedHash } from '../confirmed-hash.ts'
import { verifyPasskeyProof, type ProofVerdict } from './verify-passkey-proof.ts'

/** `none`: the pledge was not confirmed by a passkey. */
export type ConfirmationVerdict = ProofVerdict | 'none'

/**
 * Checks the passkey's signature in a `pledge.signed` entry over all else that the entry says, with nothing but the
 * entry. @param payload as the ledger holds it: not tidied by any schema, for the hash is over every field.
 */
export async function checkConfirmation(entryId: string, payload: JsonObject): Promise<ConfirmationVerdict> {
  if (payload.factor !== 'passkey') return 'none'
  return verifyPasskeyProof(proofIn(objectIn(payload, 'passkey')), confirmedHash(entryId, payload))
}

/** What is not there becomes empty and fails the check. */
function proofIn(passkey: JsonObject): PasskeyProof {
  return {
    rpId: textIn(passkey, 'rpId'),
    origin: textIn(passkey, 'origin'),
    credentialId: textIn(passkey, 'credentialId'),
    publicKey: publicKeyIn(objectIn(passkey, 'publicKey')),
    registeredAt: textIn(passkey, 'registeredAt'),
    custody: passkey.custody === 'single-device' ? 'single-device' : 'multi-device',
    nonce: textIn(passkey, 'nonce'),
    authenticatorData: textIn(passkey, 'authenticatorData'),
    clientDataJSON: textIn(passkey, 'clientDataJSON'),
    signature: textIn(passkey, 'signature'),
  }
}

function publicKeyIn(key: JsonObject): PasskeyPublicKey {
  return key.kty === 'RSA'
    ? { kty: 'RSA', n: textIn(key, 'n'), e: textIn(key, 'e') }
    : { kty: 'EC', crv: 'P-256', x: textIn(key, 'x'), y: textIn(key, 'y') }
}
