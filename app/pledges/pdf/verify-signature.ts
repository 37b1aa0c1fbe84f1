import { concat, equalBytes } from '#app/ledger/bytes.ts'
import type { Certificate } from './certificate.ts'
import { element, integer, TAG } from './der.ts'
import { childrenOf, readElement } from './read-der.ts'

export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512'

/** Thrown where the browser offers no WebCrypto: on pages that come neither by TLS nor from a file. */
export class NoWebCrypto extends Error {}

/** Checks a signature (PKCS#1 v1.5 or ECDSA in DER) with a certificate's key. @throws NoWebCrypto */
export async function verifySignature(
  { kind, publicKey }: Certificate,
  hash: HashName,
  signature: Uint8Array,
  signed: Uint8Array,
): Promise<boolean> {
  // Typed as always there, which it is not.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle
  if (!subtle) throw new NoWebCrypto('no WebCrypto here')
  const algorithm = kind === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5', hash } : { name: 'ECDSA', namedCurve: kind }
  const key = await subtle.importKey('spki', Uint8Array.from(publicKey), algorithm, false, ['verify'])
  const usage = kind === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5' } : { name: 'ECDSA', hash }
  const plain = kind === 'RSA' ? signature : plainEcdsa(signature, kind === 'P-256' ? 32 : 48)
  return subtle.verify(usage, key, Uint8Array.from(plain), Uint8Array.from(signed))
}

/** The two numbers of an ECDSA signature after one another, as WebCrypto wants them. @throws RangeError */
function plainEcdsa(signature: Uint8Array, length: number): Uint8Array {
  const numbers = childrenOf(readElement(signature)).map(({ content }) => {
    return content[0] === 0 ? content.subarray(1) : content
  })
  // Written in no other way than ours, so that no bit of it can be changed.
  if (!equalBytes(element(TAG.sequence, ...numbers.map(integer)), signature) || numbers.length !== 2)
    throw new RangeError('signature is not DER')
  return concat(
    ...numbers.map((number) => {
      if (number.length > length) throw new RangeError('number is too long')
      return concat(new Uint8Array(length - number.length), number)
    }),
  )
}
