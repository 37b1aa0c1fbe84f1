import { concat, equalBytes, fromHex } from '#app/ledger/bytes.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import { TAG, element, integer, oid } from './der.ts'
import { at, attributeValue, childrenOf, readElement } from './read-der.ts'
import { readTimeStamp, type TimeStamp } from './time-stamp.ts'
import { NoWebCrypto, verifySignature } from './verify-signature.ts'

/** `stamps`: for each signature its time-stamp, null where it has none. */
export type SealVerdict =
  | {
      ok: true
      certificate: Certificate
      revisions: ReadonlyArray<number>
      stamps: ReadonlyArray<TimeStamp | null>
    }
  | { ok: false; reason: 'no-seal' | 'not-whole' | 'malformed' | 'changed' }

type RevisionVerdict =
  | { ok: true; certificate: Certificate; stamp: TimeStamp | null }
  | { ok: false; reason: 'malformed' | 'changed' }

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  sha256: '2.16.840.1.101.3.4.2.1',
  messageDigest: '1.2.840.113549.1.9.4',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
}

/**
 * Checks the seals of a document that sealDocument made and addSignature went on with: the last one covers every byte
 * of the file, each one before it every byte of its revision; digests, signatures and time-stamps are right, all by one
 * certificate. `revisions` are the lengths of the file after each signature. Stricter than the standard: what a
 * signature does not cover (the container around it) must be exactly what we write, so that no byte can be changed
 * unseen. Whose certificate it is, the caller must compare. Runs in browsers too. @throws NoWebCrypto
 */
export async function verifySeal(file: Uint8Array): Promise<SealVerdict> {
  const text = new TextDecoder('latin1').decode(file)
  const ranges = [...text.matchAll(/\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/g)].map(
    ([, before, after, rest]): Range => ({
      before: Number(before),
      after: Number(after),
      rest: Number(rest),
    }),
  )
  const revisions = ranges.map(({ after, rest }) => after + rest)
  if (ranges.length === 0) return { ok: false, reason: 'no-seal' }
  if (revisions.at(-1) !== file.length || !isNested(ranges)) return { ok: false, reason: 'not-whole' }
  const checked: Array<Extract<RevisionVerdict, { ok: true }>> = []
  for (const range of ranges) {
    const verdict = await verifyRevision(file, text.slice(range.before, range.after), range)
    if (!verdict.ok) return verdict
    checked.push(verdict)
  }
  const [first, ...others] = checked
  if (!first) return { ok: false, reason: 'no-seal' }
  const { certificate } = first
  if (others.some((other) => !equalBytes(other.certificate.raw, certificate.raw)))
    return { ok: false, reason: 'changed' }
  return { ok: true, certificate, revisions, stamps: checked.map(({ stamp }) => stamp) }
}

/** A signature's two parts as bytes of the file: from 0 to `before`, and `rest` bytes from `after`. */
type Range = { before: number; after: number; rest: number }

/** Each signature lies wholly behind the revision before it. */
function isNested(ranges: ReadonlyArray<Range>): boolean {
  return ranges.every(({ before, after }, index) => {
    const previous = ranges[index - 1]
    return before < after && (previous === undefined || previous.after + previous.rest <= before)
  })
}

async function verifyRevision(
  file: Uint8Array,
  between: string,
  { before, after, rest }: Range,
): Promise<RevisionVerdict> {
  const container = /^<([0-9A-F]+)>$/.exec(between)?.[1]
  if (container === undefined || container.length % 2 === 1) return { ok: false, reason: 'malformed' }
  const digest = sha256.digest(concat(file.subarray(0, before), file.subarray(after, after + rest)))
  try {
    return await verifyContainer(fromHex(container.toLowerCase()), digest)
  } catch (error) {
    if (error instanceof NoWebCrypto) throw error
    // Broken DER, a certificate or a number that cannot be read: all of it means that bytes were changed.
    return { ok: false, reason: 'malformed' }
  }
}

async function verifyContainer(padded: Uint8Array, digest: Uint8Array): Promise<RevisionVerdict> {
  const parts = partsOf(padded)
  const certificate = readCertificate(parts.certificate)
  const written = containerOf(parts, certificate)
  const expected = concat(written, new Uint8Array(Math.max(padded.length - written.length, 0)))
  if (!equalBytes(expected, padded)) return { ok: false, reason: 'malformed' }
  const stated = attributeValue(parts.attributes, OID.messageDigest)?.content
  if (!stated || !equalBytes(stated, digest)) return { ok: false, reason: 'changed' }
  const signed = element(TAG.set, parts.attributes)
  if (!(await verifySignature(certificate, 'SHA-256', parts.signature, signed)))
    return { ok: false, reason: 'changed' }
  const stamp = parts.token && (await readTimeStamp(parts.token, sha256.digest(parts.signature)))
  return parts.token && !stamp ? { ok: false, reason: 'changed' } : { ok: true, certificate, stamp }
}

type SealParts = {
  certificate: Uint8Array
  attributes: Uint8Array
  signature: Uint8Array
  token: Uint8Array | null
}

/** The parts of a CMS SignedData (RFC 5652) with one certificate and one signer, and its time-stamp if it has one. */
function partsOf(container: Uint8Array): SealParts {
  const signedData = childrenOf(at(childrenOf(at(childrenOf(readElement(container)), 1)), 0))
  const signer = childrenOf(at(childrenOf(at(signedData, 4)), 0))
  const unsigned = signer[6]
  return {
    certificate: readElement(at(signedData, 3).content).whole,
    attributes: at(signer, 3).content,
    signature: at(signer, 5).content,
    token: unsigned ? (attributeValue(unsigned.content, OID.timeStampToken)?.whole ?? null) : null,
  }
}

/** The container as we write it around its parts. */
function containerOf(
  { certificate, attributes, signature, token }: SealParts,
  { issuer, serial, kind }: Certificate,
): Uint8Array {
  const digest = element(TAG.sequence, oid(OID.sha256))
  const one = integer(Uint8Array.of(1))
  const stamp = token && element(TAG.sequence, oid(OID.timeStampToken), element(TAG.set, token))
  const signer = element(
    TAG.sequence,
    one,
    element(TAG.sequence, issuer, serial),
    digest,
    element(0xa0, attributes),
    element(TAG.sequence, oid(kind === 'RSA' ? OID.sha256WithRsa : OID.ecdsaWithSha256)),
    element(TAG.octetString, signature),
    ...(stamp ? [element(0xa1, stamp)] : []),
  )
  const signedData = element(
    TAG.sequence,
    one,
    element(TAG.set, digest),
    element(TAG.sequence, oid(OID.data)),
    element(0xa0, certificate),
    element(TAG.set, signer),
  )
  return element(TAG.sequence, oid(OID.signedData), element(0xa0, signedData))
}
