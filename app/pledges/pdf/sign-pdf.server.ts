import { PDF } from '@libpdf/core'
import type { SealKey } from './seal-key.server.ts'
import { STAMP_ROOM, type TimeStamping } from './time-stamping.server.ts'

/** Bytes kept free for the signature beside the certificate: signed attributes, names, up to 384 bytes of signature. */
const SIGNATURE_ROOM = 1400

/** What a signature says of itself. */
export type SignatureMark = { reason: string; location: string; fieldName: string; signedAt: Date }

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
  const document = await PDF.load(Uint8Array.from(bytes))
  const room = key.certificate.raw.length + SIGNATURE_ROOM
  const plain = { signer: key.signer, reason, location, fieldName, signingTime: signedAt }
  try {
    const signed = stamping
      ? await document.sign({
          ...plain,
          level: 'B-T',
          timestampAuthority: { timestamp: (digest) => tokenOver(digest, stamping) },
          estimatedSize: room + STAMP_ROOM,
        })
      : await document.sign({ ...plain, level: 'B-B', estimatedSize: room })
    return signed.bytes
  } catch (error) {
    if (error instanceof NoTimeStamp) return null
    throw error
  }
}

async function tokenOver(digest: Uint8Array, stamping: TimeStamping): Promise<Uint8Array> {
  const token = await stamping.ask(digest)
  if (!token) throw new NoTimeStamp('no time-stamp')
  return token
}
