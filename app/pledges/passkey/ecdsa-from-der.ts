/**
 * An ECDSA signature as WebCrypto takes it: r and s, each `size` bytes, from the DER form in which authenticators give
 * it (SEQUENCE of two INTEGERs). @throws when it is not such a form.
 */
export function ecdsaFromDer(der: Uint8Array, size: number): Uint8Array {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) throw new Error('not a DER sequence')
  const first = integerAt(der, 2)
  const second = integerAt(der, first.end)
  if (second.end !== der.length) throw new Error('more than two integers')
  const raw = new Uint8Array(2 * size)
  raw.set(padded(first.bytes, size), 0)
  raw.set(padded(second.bytes, size), size)
  return raw
}

function integerAt(der: Uint8Array, at: number): { bytes: Uint8Array; end: number } {
  const length = der[at + 1] ?? 0
  const end = at + 2 + length
  if (der[at] !== 0x02 || end > der.length) throw new Error('not a DER integer')
  return { bytes: der.subarray(at + 2, end), end }
}

/** Big-endian in exactly `size` bytes: a sign byte goes, leading zeros come. */
function padded(bytes: Uint8Array, size: number): Uint8Array {
  const digits = bytes[0] === 0 ? bytes.subarray(1) : bytes
  if (digits.length > size) throw new Error('integer too long')
  const out = new Uint8Array(size)
  out.set(digits, size - digits.length)
  return out
}
