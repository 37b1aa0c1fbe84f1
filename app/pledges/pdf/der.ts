import { concat, utf8 as encodeUtf8 } from '#app/ledger/bytes.ts'

/**
 * The part of ASN.1 DER (ITU-T X.690) that certificates, detached CMS signatures and time-stamps need. Encoders give
 * complete elements (tag, length, value).
 */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
}

export function element(tag: number, ...content: ReadonlyArray<Uint8Array>): Uint8Array {
  const value = concat(...content)
  return concat(Uint8Array.of(tag), lengthOf(value.length), value)
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length)
  const bytes: Array<number> = []
  for (let left = length; left > 0; left = Math.floor(left / 256)) bytes.unshift(left & 0xff)
  return Uint8Array.of(0x80 | bytes.length, ...bytes)
}

/** An object identifier from its dotted form, `1.2.840.113549`. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const septets = [arc & 0x7f]
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      septets.unshift((left & 0x7f) | 0x80)
    return septets
  })
  return element(TAG.oid, Uint8Array.from(bytes))
}

/** A non-negative integer from its big-endian bytes. */
export function integer(bytes: Uint8Array): Uint8Array {
  return element(TAG.integer, (bytes[0] ?? 0) >= 0x80 ? concat(Uint8Array.of(0), bytes) : bytes)
}

export function utf8(text: string): Uint8Array {
  return element(TAG.utf8, encodeUtf8(text))
}

export function bitString(bytes: Uint8Array): Uint8Array {
  return element(TAG.bitString, Uint8Array.of(0), bytes)
}

/** A time as X.509 wants it: UTCTime up to 2049, GeneralizedTime from 2050. */
export function time(date: Date): Uint8Array {
  const digits = `${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`
  if (date.getUTCFullYear() >= 2050) return element(TAG.generalizedTime, encodeUtf8(digits))
  return element(TAG.utcTime, encodeUtf8(digits.slice(2)))
}
