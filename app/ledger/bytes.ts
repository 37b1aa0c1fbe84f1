const encoder = new TextEncoder()
/** Each byte as two hexadecimal digits. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
/** Digits by the code of their letter, -1 for letters that are none. */
const DIGITS = Int8Array.from({ length: 128 }, (_, code) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(code)),
)

/** Text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

export function concat(...parts: ReadonlyArray<Uint8Array>): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += HEX[byte]
  return text
}

/** @throws when the text is not lower-case hexadecimal of whole bytes. */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length / 2)
  for (let index = 0; index < text.length; index += 2) {
    const high = DIGITS[text.charCodeAt(index)] ?? -1
    const low = DIGITS[text.charCodeAt(index + 1)] ?? -1
    if (high < 0 || low < 0) throw new Error('not lower-case hexadecimal')
    bytes[index / 2] = 16 * high + low
  }
  return bytes
}

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** @throws when the text is not the one canonical base64 form of its bytes. */
export function fromBase64(text: string): Uint8Array {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  if (toBase64(bytes) !== text) throw new Error('not canonical base64')
  return bytes
}
