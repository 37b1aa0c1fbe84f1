import { equalBytes, toHex } from '#app/ledger/bytes.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { oid } from './der.ts'
import { at, childrenOf, readElement, type DerElement } from './read-der.ts'

/** What of an X.509 certificate (RFC 5280) signatures are checked with. */
export type Certificate = {
  raw: Uint8Array
  /** Serial number and issuer as complete elements. */
  serial: Uint8Array
  issuer: Uint8Array
  /** Names of the subject, the most particular last: 国家, 单位, 名称. */
  subject: string
  /** SubjectPublicKeyInfo. */
  publicKey: Uint8Array
  kind: KeyKind
}
export type KeyKind = 'RSA' | 'P-256' | 'P-384'

const ALGORITHMS: ReadonlyArray<readonly [KeyKind, Uint8Array]> = [
  ['RSA', oid('1.2.840.113549.1.1.1')],
  ['P-256', oid('1.2.840.10045.3.1.7')],
  ['P-384', oid('1.3.132.0.34')],
]

/** @throws RangeError when the bytes are no certificate with a version and a key of a kind named above. */
export function readCertificate(bytes: Uint8Array): Certificate {
  const whole = readElement(bytes)
  // Version, serial, signature, issuer, validity, subject, key.
  const [, serial, , issuer, , subject, key] = childrenOf(at(childrenOf(whole), 0))
  if (!serial || !issuer || !subject || !key) throw new RangeError('certificate is cut off')
  return {
    raw: whole.whole,
    serial: serial.whole,
    issuer: issuer.whole,
    subject: namesIn(subject),
    publicKey: key.whole,
    kind: kindOf(key),
  }
}

function kindOf(key: DerElement): KeyKind {
  const algorithm = childrenOf(at(childrenOf(key), 0))
  const found = ALGORITHMS.find(([, id]) => algorithm.some(({ whole }) => equalBytes(whole, id)))
  if (!found) throw new RangeError('a key of another kind')
  return found[0]
}

function namesIn(subject: DerElement): string {
  const attributes = childrenOf(subject).flatMap(childrenOf)
  return attributes.map((one) => new TextDecoder().decode(at(childrenOf(one), 1).content)).join('，')
}

/** SHA-256 over a whole certificate, in lower-case hexadecimal. */
export function certificateFingerprint(raw: Uint8Array): string {
  return toHex(sha256.digest(raw))
}
