import { sha1 } from '@noble/hashes/legacy.js'
import { sha384, sha512 } from '@noble/hashes/sha2.js'
import { equalBytes, toHex } from '#app/ledger/bytes.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { type Certificate, certificateFingerprint, readCertificate } from './certificate.ts'
import { element, integer, oid, TAG } from './der.ts'
import { at, attributeValue, childrenOf, readElement } from './read-der.ts'
import { type HashName, verifySignature } from './verify-signature.ts'

/** What a time-stamp (RFC 3161) says. `at`: ISO time as its authority gives it; `authority`: names in its certificate. */
export type TimeStamp = { at: string; authority: string; fingerprint: string }

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const TIME_STAMP_INFO = '1.2.840.113549.1.9.16.1.4'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const MAY_STAMP = oid('1.3.6.1.5.5.7.3.8')

type Parts = {
  info: Uint8Array
  certificate: Uint8Array
  /** Algorithms of digest and signature as complete elements. */
  digest: Uint8Array
  algorithm: Uint8Array
  attributes: Uint8Array
  signature: Uint8Array
}

const NULL = element(TAG.null)
const HASHES: ReadonlyArray<readonly [HashName, string, (bytes: Uint8Array) => Uint8Array]> = [
  ['SHA-256', '2.16.840.1.101.3.4.2.1', (bytes) => sha256.digest(bytes)],
  ['SHA-384', '2.16.840.1.101.3.4.2.2', sha384],
  ['SHA-512', '2.16.840.1.101.3.4.2.3', sha512],
]
/** RSA, RSA with each hash, ECDSA with each hash. */
const SIGNATURES = [
  ...['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.11', '1.2.840.113549.1.1.12', '1.2.840.113549.1.1.13'].map(
    (id) => element(TAG.sequence, oid(id), NULL),
  ),
  ...['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4'].map((id) =>
    element(TAG.sequence, oid(id)),
  ),
]

/**
 * A token with the certificate that signed it and nothing else: further certificates, revocation lists and unsigned
 * attributes are covered by no signature, so that they could be changed unseen. @throws RangeError when it is none.
 */
export function bareToken(token: Uint8Array): Uint8Array {
  return tokenOf(partsOf(token))
}

/**
 * What a token says of the bytes with this SHA-256; null unless it is bare and its authority signed exactly that.
 * @throws RangeError when it is no token.
 */
export async function readTimeStamp(
  token: Uint8Array,
  digestOfStamped: Uint8Array,
): Promise<TimeStamp | null> {
  const parts = partsOf(token)
  if (!equalBytes(tokenOf(parts), token)) return null
  const hash = HASHES.find(([, id]) => isHash(parts.digest, id))
  const isKnown = SIGNATURES.some((known) => equalBytes(known, parts.algorithm))
  if (!hash || !isKnown) return null
  const [name, , digest] = hash
  const certificate = readCertificate(parts.certificate)
  const stated = attributeValue(parts.attributes, MESSAGE_DIGEST)?.content
  if (!stated || !equalBytes(stated, digest(parts.info))) return null
  if (!namesCertificate(parts.attributes, certificate.raw)) return null
  const signed = element(TAG.set, parts.attributes)
  if (!(await verifySignature(certificate, name, parts.signature, signed))) return null
  return statementOf(parts.info, digestOfStamped, certificate)
}

function statementOf(
  info: Uint8Array,
  digestOfStamped: Uint8Array,
  certificate: Certificate,
): TimeStamp | null {
  const [, , imprint, , time] = childrenOf(readElement(info))
  if (!imprint || !time) return null
  const [algorithm, hashed] = childrenOf(imprint)
  if (!algorithm || !isHash(algorithm.whole, HASHES[0]?.[1] ?? '')) return null
  if (!hashed || !equalBytes(hashed.content, digestOfStamped)) return null
  // 20261122091918.5Z
  const written = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(
    new TextDecoder().decode(time.content),
  )
  if (!written) return null
  const [, year, month, day, hour, minute, second, fraction = ''] = written
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`
  const { subject, raw } = certificate
  return { at: instant, authority: subject, fingerprint: certificateFingerprint(raw) }
}

/** The signed attribute that binds the certificate (RFC 2634, RFC 5035), whose holder must be one that may stamp. */
function namesCertificate(attributes: Uint8Array, raw: Uint8Array): boolean {
  const version2 = attributeValue(attributes, SIGNING_CERTIFICATE_V2)
  const stated = version2 ?? attributeValue(attributes, SIGNING_CERTIFICATE)
  if (!stated || !toHex(raw).includes(toHex(MAY_STAMP))) return false
  const first = childrenOf(at(childrenOf(at(childrenOf(stated), 0)), 0))
  const hashed = first.find(({ tag }) => tag === TAG.octetString)?.content
  if (!hashed) return false
  const algorithm = first.find(({ tag }) => tag === TAG.sequence && version2 !== null)
  const named = HASHES.find(([, id]) => algorithm && isHash(algorithm.whole, id)) ?? HASHES[0]
  return equalBytes(hashed, version2 ? (named?.[2](raw) ?? raw) : sha1(raw))
}

function isHash(algorithm: Uint8Array, id: string): boolean {
  return [[oid(id)], [oid(id), NULL]].some((parts) => equalBytes(element(TAG.sequence, ...parts), algorithm))
}

/** @throws RangeError when it is no CMS SignedData of a time-stamp with one signer and that signer's certificate. */
function partsOf(token: Uint8Array): Parts {
  const signedData = childrenOf(at(childrenOf(at(childrenOf(readElement(token)), 1)), 0))
  const info = readElement(at(childrenOf(at(signedData, 2)), 1).content).content
  const certificates = childrenOf(at(signedData, 3)).filter(({ tag }) => tag === TAG.sequence)
  const signer = childrenOf(at(childrenOf(at(signedData, signedData.length - 1)), 0))
  const [, , digest, attributes, algorithm, signature] = signer
  if (!digest || !attributes || !algorithm || !signature || attributes.tag !== 0xa0)
    throw new RangeError('signer of the token is not whole')
  const certificate = certificates.find(({ whole }) => namesCertificate(attributes.content, whole))
  if (!certificate) throw new RangeError('the token does not hold the certificate of its signer')
  return {
    info,
    certificate: certificate.whole,
    digest: digest.whole,
    algorithm: algorithm.whole,
    attributes: attributes.content,
    signature: signature.content,
  }
}

function tokenOf({ info, certificate, digest, algorithm, attributes, signature }: Parts): Uint8Array {
  const { issuer, serial } = readCertificate(certificate)
  const signer = element(
    TAG.sequence,
    integer(Uint8Array.of(1)),
    element(TAG.sequence, issuer, serial),
    digest,
    element(0xa0, attributes),
    algorithm,
    element(TAG.octetString, signature),
  )
  const content = element(0xa0, element(TAG.octetString, info))
  const signedData = element(
    TAG.sequence,
    integer(Uint8Array.of(3)),
    element(TAG.set, digest),
    element(TAG.sequence, oid(TIME_STAMP_INFO), content),
    element(0xa0, certificate),
    element(TAG.set, signer),
  )
  return element(TAG.sequence, oid(SIGNED_DATA), element(0xa0, signedData))
}
