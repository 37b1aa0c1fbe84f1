import {
  X509Certificate,
  createPrivateKey,
  generateKeyPair,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Signer } from '@libpdf/core'
import { readOrMake } from '#app/platform/read-or-make.server.ts'
import { makeCertificate } from './make-certificate.server.ts'

/** The organization's key for sealing documents, and its certificate. */
export type SealKey = { signer: Signer; certificate: X509Certificate }

const VALID_YEARS = 20
const RSA = { keyType: 'RSA', signatureAlgorithm: 'RSASSA-PKCS1-v1_5' } as const
const EC = { keyType: 'EC', signatureAlgorithm: 'ECDSA' } as const

/**
 * Reads `keys/seal.key` and `keys/seal.crt` (PEM) under the data directory, or makes them: a P-256 key and a
 * certificate self-signed in the organization's name. Both files may be replaced by ones from a licensed authority,
 * RSA or EC.
 */
export async function readSealKey(dataDir: string, organization: string, now: Date): Promise<SealKey> {
  const keyPem = await readOrMake(join(dataDir, 'keys', 'seal.key'), makeKey)
  const privateKey = createPrivateKey(keyPem)
  const certificatePem = await readOrMake(join(dataDir, 'keys', 'seal.crt'), async () =>
    Buffer.from(new X509Certificate(certify(privateKey, organization, now)).toString()),
  )
  const certificate = new X509Certificate(certificatePem)
  if (!certificate.checkPrivateKey(privateKey))
    throw new Error('keys/seal.crt does not belong to keys/seal.key')
  return { certificate, signer: signerOf(privateKey, certificate) }
}

async function makeKey(): Promise<Buffer> {
  const { privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' })
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }))
}

function certify(privateKey: KeyObject, organization: string, now: Date): Uint8Array {
  const notAfter = new Date(now)
  notAfter.setUTCFullYear(now.getUTCFullYear() + VALID_YEARS)
  return makeCertificate({
    privateKey,
    organization,
    commonName: `${organization}廉学系统签章`,
    serial: randomBytes(16),
    notBefore: now,
    notAfter,
  })
}

function signerOf(privateKey: KeyObject, certificate: X509Certificate): Signer {
  return {
    certificate: new Uint8Array(certificate.raw),
    ...(privateKey.asymmetricKeyType === 'rsa' ? RSA : EC),
    async sign(data, algorithm) {
      return new Uint8Array(sign(algorithm.replace('-', '').toLowerCase(), data, privateKey))
    },
  }
}

/** SHA-256 over the whole certificate, in lower-case hexadecimal. */
export function fingerprintOf(certificate: X509Certificate): string {
  return certificate.fingerprint256.replaceAll(':', '').toLowerCase()
}
