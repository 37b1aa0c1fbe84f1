import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { TAG, bitString, element, integer, oid, time, utf8 } from './der.ts'

const OID = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  country: '2.5.4.6',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
}
/** keyUsage bits digitalSignature and nonRepudiation. */
const SIGNING_ONLY = Buffer.from([TAG.bitString, 2, 6, 0xc0])
const TRUE = Buffer.from([1, 1, 0xff])

/**
 * A self-signed X.509 certificate for an EC key that seals documents (RFC 5280), names in UTF-8. It tells who sealed to
 * whoever already trusts this certificate's fingerprint; a licensed authority's certificate may take its place.
 * @param serial 16 random bytes. @returns DER.
 */
export function makeCertificate(input: {
  privateKey: KeyObject
  organization: string
  commonName: string
  serial: Uint8Array
  notBefore: Date
  notAfter: Date
}): Uint8Array {
  const algorithm = element(TAG.sequence, oid(OID.ecdsaWithSha256))
  const name = distinguishedName(input.organization, input.commonName)
  const publicKey = createPublicKey(input.privateKey).export({ type: 'spki', format: 'der' })
  const serial = Buffer.from(input.serial)
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  const body = element(
    TAG.sequence,
    element(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    algorithm,
    name,
    element(TAG.sequence, time(input.notBefore), time(input.notAfter)),
    name,
    publicKey,
    element(0xa3, element(TAG.sequence, ...extensions(publicKey))),
  )
  return element(TAG.sequence, body, algorithm, bitString(sign('sha256', body, input.privateKey)))
}

function distinguishedName(organization: string, commonName: string): Uint8Array {
  const country = element(TAG.sequence, oid(OID.country), element(0x13, Buffer.from('CN')))
  const parts = [
    country,
    element(TAG.sequence, oid(OID.organization), utf8(organization)),
    element(TAG.sequence, oid(OID.commonName), utf8(commonName)),
  ]
  return element(TAG.sequence, ...parts.map((part) => element(TAG.set, part)))
}

function extensions(publicKey: Uint8Array): Array<Uint8Array> {
  const keyIdentifier = createHash('sha1').update(publicKey).digest()
  return [
    extension(OID.basicConstraints, element(TAG.sequence), 'critical'),
    extension(OID.keyUsage, SIGNING_ONLY, 'critical'),
    extension(OID.subjectKeyIdentifier, element(TAG.octetString, keyIdentifier)),
  ]
}

function extension(id: string, value: Uint8Array, weight: 'critical' | 'usual' = 'usual'): Uint8Array {
  const flag = weight === 'critical' ? [TRUE] : []
  return element(TAG.sequence, oid(id), ...flag, element(TAG.octetString, value))
}
