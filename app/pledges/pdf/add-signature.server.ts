import type { SealKey } from './seal-key.server.ts'
import { signPdf, type SignatureMark } from './sign-pdf.server.ts'
import type { TimeStamping } from './time-stamping.server.ts'

/**
 * Adds one more signature over a signed document, with a time-stamp where there is one to be had. It is appended as a
 * revision: the bytes given are the beginning of the bytes returned, so that every earlier signature stays valid.
 */
export async function addSignature(
  bytes: Uint8Array,
  key: SealKey,
  mark: SignatureMark,
  stamping: TimeStamping | null,
): Promise<Uint8Array> {
  const stamped = stamping && (await signPdf(bytes, key, mark, stamping))
  const signed = stamped ?? (await signPdf(bytes, key, mark, null))
  if (!signed || Buffer.compare(signed.subarray(0, bytes.length), bytes) !== 0)
    throw new Error('a further signature must leave the document before it as it is')
  return signed
}
