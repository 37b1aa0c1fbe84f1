import { X509Certificate, createHash, verify } from 'node:crypto'
import { TAG, element, integer, oid, readElement, readElements, type DerElement } from './der.ts'

export type SealVerdict =
  | { ok: true; certificate: X509Certificate; revisions: ReadonlyArray<number> }
  | { ok: false; reason: 'no-seal' | 'not-whole' | 'malformed' | 'changed' }

type RevisionVerdict =
  { ok: true; certificate: X509Certificate } | { ok: false; reason: 'malformed' | 'changed' }

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  sha256: '2.16.840.1.101.3.4.2.1',
  messageDigest: '1.2.840.113549.1.9.4',
}

/**
 * Checks the seals of a document that sealDocument made and addSignature went on with: the last one covers every byte
 * of the file, each one before it every byte of its revision; digests and signatures are right, all by one certificate.
 * `revisions` are the lengths of the file after each signature. Stricter than the standard: what a signature does not
 * cover (the container around it) must be exactly what we write, so that no byte can be changed unseen. Whose
 * certificate it is, the caller must compare.
 */
export function verifySeal(bytes: Uint8Array): SealVerdict {
  const file = Buffer.from(bytes)
  const ranges = [...file.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/g)].map(
    ([, before, after, rest]): Range => ({
      before: Number(before),
      after: Number(after),
      rest: Number(rest),
    }),
  )
  const revisions = ranges.map(({ after, rest }) => after + rest)
  if (ranges.length === 0) return { ok: false, reason: 'no-seal' }
  if (revisions.at(-1) !== file.length || !isNested(ranges)) return { ok: false, reason: 'not-whole' }
  let certificate: X509Certificate | undefined
  for (const range of ranges) {
    const verdict = verifyRevision(file, range)
    if (!verdict.ok) return verdict
    if (certificate && !certificate.raw.equals(verdict.certificate.raw))
      return { ok: false, reason: 'changed' }
    certificate = verdict.certificate
  }
  return certificate ? { ok: true, certificate, revisions } : { ok: false, reason: 'no-seal' }
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

function verifyRevision(file: Buffer, { before, after, rest }: Range): RevisionVerdict {
  const container = /^<([0-9A-F]+)>$/.exec(file.toString('latin1', before, after))?.[1]
  if (container === undefined || container.length % 2 === 1) return { ok: false, reason: 'malformed' }
  const digest = createHash('sha256')
    .update(file.subarray(0, before))
    .update(file.subarray(after, after + rest))
    .digest()
  try {
    return verifyContainer(Buffer.from(container, 'hex'), digest)
  } catch {
    // Broken DER, a certificate or a number that cannot be read: all of it means that bytes were changed.
    return { ok: false, reason: 'malformed' }
  }
}

function verifyContainer(padded: Buffer, digest: Buffer): RevisionVerdict {
  const parts = partsOf(padded)
  const expected = Buffer.concat([containerOf(parts)], padded.length)
  if (!expected.equals(padded)) return { ok: false, reason: 'malformed' }
  if (!messageDigest(parts.attributes).equals(digest)) return { ok: false, reason: 'changed' }
  const certificate = new X509Certificate(parts.certificate)
  const signed = element(TAG.set, parts.attributes)
  const isSigned = verify('sha256', signed, certificate.publicKey, parts.signature)
  return isSigned ? { ok: true, certificate } : { ok: false, reason: 'changed' }
}

type SealParts = { certificate: Buffer; attributes: Buffer; signature: Buffer }

/** The parts of a CMS SignedData (RFC 5652) with one certificate and one signer. */
function partsOf(container: Buffer): SealParts {
  const signedData = readElements(at(readElements(readElement(container).content), 1).content)
  const [, , , certificates, signers] = readElements(at(signedData, 0).content)
  const signer = readElements(at(readElements(signers?.content ?? Buffer.alloc(0)), 0).content)
  return {
    certificate: readElement(certificates?.content ?? Buffer.alloc(0)).whole,
    attributes: at(signer, 3).content,
    signature: at(signer, 5).content,
  }
}

/** The container as we write it around its parts. */
function containerOf({ certificate, attributes, signature }: SealParts): Buffer {
  const body = readElements(at(readElements(readElement(certificate).content), 0).content)
  const [serial, issuer] = [at(body, 1), at(body, 3)]
  const isRsa = new X509Certificate(certificate).publicKey.asymmetricKeyType === 'rsa'
  const sha256 = element(TAG.sequence, oid(OID.sha256))
  const one = integer(Buffer.from([1]))
  const signer = element(
    TAG.sequence,
    one,
    element(TAG.sequence, issuer.whole, serial.whole),
    sha256,
    element(0xa0, attributes),
    element(TAG.sequence, oid(isRsa ? OID.sha256WithRsa : OID.ecdsaWithSha256)),
    element(TAG.octetString, signature),
  )
  const signedData = element(
    TAG.sequence,
    one,
    element(TAG.set, sha256),
    element(TAG.sequence, oid(OID.data)),
    element(0xa0, certificate),
    element(TAG.set, signer),
  )
  return element(TAG.sequence, oid(OID.signedData), element(0xa0, signedData))
}

function messageDigest(attributes: Buffer): Buffer {
  const wanted = oid(OID.messageDigest)
  const found = readElements(attributes).find(({ content }) =>
    content.subarray(0, wanted.length).equals(wanted),
  )
  if (!found) throw new RangeError('no message digest')
  return readElement(at(readElements(found.content), 1).content).content
}

function at(elements: ReadonlyArray<DerElement>, index: number): DerElement {
  const found = elements[index]
  if (!found) throw new RangeError('element is missing')
  return found
}
