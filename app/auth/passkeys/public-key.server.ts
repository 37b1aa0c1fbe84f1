import { cose, decodeCredentialPublicKey } from '@simplewebauthn/server/helpers'
import type { PasskeyPublicKey } from './passkey-proof.ts'

/** ES256 and RS256: what every browser can check without a library, and every kind of device can make. */
export const KEY_ALGORITHMS = [cose.COSEALG.ES256, cose.COSEALG.RS256]

/** A COSE key in the form that WebCrypto reads; null when it is of another kind. */
export function publicKeyOf(coseKey: Uint8Array<ArrayBuffer>): PasskeyPublicKey | null {
  const key = decodeCredentialPublicKey(coseKey)
  if (cose.isCOSEPublicKeyEC2(key)) {
    const [x, y] = [key.get(cose.COSEKEYS.x), key.get(cose.COSEKEYS.y)]
    return x && y ? { kty: 'EC', crv: 'P-256', x: base64Url(x), y: base64Url(y) } : null
  }
  if (!cose.isCOSEPublicKeyRSA(key)) return null
  const [n, e] = [key.get(cose.COSEKEYS.n), key.get(cose.COSEKEYS.e)]
  return n && e ? { kty: 'RSA', n: base64Url(n), e: base64Url(e) } : null
}

function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
