/**
 * The part of ASN.1 DER (ITU-T X.690) that a certificate and a detached CMS signature need. Encoders give complete
 * elements (tag, length, value).
 */
export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
}

export function element(tag: number, ...content: ReadonlyArray<Uint8Array>): Buffer {
  const value = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag]), lengthOf(value.length), value])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const hex = length.toString(16)
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

/** An object identifier from its dotted form, `1.2.840.113549`. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const septets = [arc & 0x7f]
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      septets.unshift((left & 0x7f) | 0x80)
    return septets
  })
  return element(TAG.oid, Buffer.from(bytes))
}

/** A non-negative integer from its big-endian bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const content = Buffer.from(bytes)
  return element(
    TAG.integer,
    (content[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), content]) : content,
  )
}

export function utf8(text: string): Buffer {
  return element(TAG.utf8, Buffer.from(text, 'utf8'))
}

export function bitString(bytes: Uint8Array): Buffer {
  return element(TAG.bitString, Buffer.from([0]), bytes)
}

/** A time as X.509 wants it: UTCTime up to 2049, GeneralizedTime from 2050. */
export function time(date: Date): Buffer {
  const digits = `${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`
  if (date.getUTCFullYear() >= 2050) return element(TAG.generalizedTime, Buffer.from(digits))
  return element(TAG.utcTime, Buffer.from(digits.slice(2)))
}

/** One element as read: `whole` are its bytes with tag and length, `content` those without. */
export type DerElement = { tag: number; whole: Buffer; content: Buffer }

/**
 * The elements that follow one another in these bytes.
 * @throws RangeError when a length reaches beyond the bytes or is written in an indefinite or oversized form.
 */
export function readElements(bytes: Buffer): Array<DerElement> {
  const elements: Array<DerElement> = []
  for (let offset = 0; offset < bytes.length;) {
    const read = readElement(bytes.subarray(offset))
    elements.push(read)
    offset += read.whole.length
  }
  return elements
}

/** The first element of these bytes; what follows it is ignored. */
export function readElement(bytes: Buffer): DerElement {
  const [tag, short] = [bytes.readUInt8(0), bytes.readUInt8(1)]
  const lengthBytes = short < 0x80 ? 0 : short & 0x7f
  if (short === 0x80 || lengthBytes > 4) throw new RangeError('length form is not DER')
  const length = lengthBytes === 0 ? short : bytes.readUIntBE(2, lengthBytes)
  const start = 2 + lengthBytes
  if (start + length > bytes.length) throw new RangeError('element is cut off')
  return { tag, whole: bytes.subarray(0, start + length), content: bytes.subarray(start, start + length) }
}
