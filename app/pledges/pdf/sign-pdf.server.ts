import { PDF, PlaceholderError } from '@libpdf/core'
import { readCertificate } from './certificate.ts'
import type { SealKey } from './seal-key.server.ts'
import type { TimeStamping } from './time-stamping.server.ts'

/** Bytes of a signature beside certificate, names and value: signed attributes, algorithms, heads of elements. */
const FRAME = 350

/** What a signature says of itself. */
export type SignatureMark = {
  reason: string
  location: string
  fieldName: string
  signedAt: Date
}

class NoTimeStamp extends Error {}

/**
 * Signs a PDF: PAdES B-B, or B-T with a time-stamp from this server. Null when the server gave none: what the document
 * then says of its times is the caller's to decide.
 */
export async function signPdf(
  bytes: Uint8Array,
  key: SealKey,
  { reason, location, fieldName, signedAt }: SignatureMark,
  stamping: TimeStamping | null,
): Promise<Uint8Array | null> {
  const plain = {
    signer: key.signer,
    reason,
    location,
    fieldName,
    signingTime: signedAt,
  }
  async function signWithin(estimatedSize: number): Promise<Uint8Array> {
    const document = await PDF.load(Uint8Array.from(bytes))
    const signed = stamping
      ? await document.sign({
          ...plain,
          level: 'B-T',
          timestampAuthority: {
            timestamp: (digest) => tokenOver(digest, stamping),
          },
          estimatedSize,
        })
      : await document.sign({ ...plain, level: 'B-B', estimatedSize })
    return signed.bytes
  }
  try {
    return await signWithin(roomOf(key) + ((await stamping?.room()) ?? 0)).catch((error: unknown) => {
      // A token longer than those of this server were before.
      if (error instanceof PlaceholderError) return signWithin(error.requiredSize + FRAME)
      throw error
    })
  } catch (error) {
    if (error instanceof NoTimeStamp) return null
    throw error
  }
}

/**
 * Bytes to keep free for a signature without time-stamp, not many more than it takes, because unused ones stay in the file as
 * two zeros each. Issuer and number of the certificate stand in it twice; no signature is longer than its public key.
 */
function roomOf({ certificate }: SealKey): number {
  const { raw, issuer, serial, publicKey } = readCertificate(new Uint8Array(certificate.raw))
  return raw.length + 2 * (issuer.length + serial.length) + publicKey.length + FRAME
}

async function tokenOver(digest: Uint8Array, stamping: TimeStamping): Promise<Uint8Array> {
  const token = await stamping.ask(digest)
  if (!token) throw new NoTimeStamp('no time-stamp')
  return token
}
