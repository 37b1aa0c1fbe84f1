import { PDF } from '@libpdf/core'
import { SIGNATURE_ROOM } from './seal-document.server.ts'
import type { SealKey } from './seal-key.server.ts'

/**
 * Adds one more PAdES B-B signature over a signed document. It is appended as a revision: the bytes given are the
 * beginning of the bytes returned, so that every earlier signature stays valid over its own revision.
 */
export async function addSignature(
  bytes: Uint8Array,
  key: SealKey,
  mark: { reason: string; location: string; fieldName: string; signedAt: Date },
): Promise<Uint8Array> {
  const document = await PDF.load(Uint8Array.from(bytes))
  const signed = await document.sign({
    signer: key.signer,
    reason: mark.reason,
    location: mark.location,
    signingTime: mark.signedAt,
    fieldName: mark.fieldName,
    level: 'B-B',
    estimatedSize: key.certificate.raw.length + SIGNATURE_ROOM,
  })
  if (Buffer.compare(signed.bytes.subarray(0, bytes.length), bytes) !== 0)
    throw new Error('a further signature must leave the document before it as it is')
  return signed.bytes
}
