import { sm2 } from 'sm-crypto-v2'
import { concat, equalBytes, fromHex, toHex } from './bytes.ts'

/** The identity that SM2 mixes into what is signed; this one stands where nothing else was agreed (GM/T 0009, 10). */
const SIGNER_ID = '1234567812345678'
const OPTIONS = { hash: true, userId: SIGNER_ID }
/** Order of the group that the curve's base point makes (GB/T 32918.5). */
const ORDER = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')

/** A public key made ready to verify many signatures, five times as fast; making it costs as much as ten. */
export type PreparedKey = ReturnType<typeof sm2.precomputePublicKey>

/** A new key: 32 bytes of private key, and the public key uncompressed (0x04, x, y: 65 bytes). */
export function makeSm2Key(): { privateKey: Uint8Array; publicKey: Uint8Array } {
  const { privateKey, publicKey } = sm2.generateKeyPairHex()
  return { privateKey: fromHex(privateKey), publicKey: fromHex(publicKey) }
}

/** @throws when the bytes are no private key. */
export function sm2PublicKey(privateKey: Uint8Array): Uint8Array {
  return fromHex(sm2.getPublicKeyFromPrivateKey(toHex(privateKey)))
}

/** Signs a message: SM3 over the signer and the message, then SM2; DER as in GM/T 0009. */
export function signSm2(
  message: Uint8Array,
  { privateKey, publicKey }: { privateKey: Uint8Array; publicKey: Uint8Array },
): Uint8Array {
  const options = { ...OPTIONS, publicKey: toHex(publicKey) }
  return encode(fromHex(sm2.doSignature(message, toHex(privateKey), options)))
}

/** Whether this is the key's signature over the message. Anything malformed is simply not one. */
export function verifySm2(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array | PreparedKey,
): boolean {
  const raw = decode(signature)
  if (!raw) return false
  try {
    const key = publicKey instanceof Uint8Array ? toHex(publicKey) : publicKey
    return sm2.doVerifySignature(message, toHex(raw), key, OPTIONS)
  } catch {
    return false
  }
}

/** @throws when the bytes are no point of the curve. */
export function prepareSm2Key(publicKey: Uint8Array): PreparedKey {
  return sm2.precomputePublicKey(toHex(publicKey))
}

/** SEQUENCE of two INTEGERs from r and s of 32 bytes each. */
function encode(raw: Uint8Array): Uint8Array {
  const body = concat(integer(raw.slice(0, 32)), integer(raw.slice(32)))
  return concat(Uint8Array.of(0x30, body.length), body)
}

/** r and s of 32 bytes each; null unless these are exactly the bytes that encode numbers in their range. */
function decode(signature: Uint8Array): Uint8Array | null {
  const [first, second] = [integerAt(signature, 2), integerAt(signature, 4 + (signature[3] ?? 0))]
  if (!first || !second) return null
  const raw = concat(first, second)
  return equalBytes(encode(raw), signature) ? raw : null
}

function integer(number: Uint8Array): Uint8Array {
  const start = number.findIndex((byte) => byte !== 0)
  const digits = number.slice(start < 0 ? number.length - 1 : start)
  const content = (digits[0] ?? 0) >= 0x80 ? concat(Uint8Array.of(0), digits) : digits
  return concat(Uint8Array.of(0x02, content.length), content)
}

/** A number from 1 up to the order, in 32 bytes; null when none is encoded there. */
function integerAt(bytes: Uint8Array, offset: number): Uint8Array | null {
  const content = bytes.slice(offset + 2, offset + 2 + (bytes[offset + 1] ?? 0))
  const digits = content[0] === 0 ? content.slice(1) : content
  if (digits.length === 0 || digits.length > 32) return null
  const value = BigInt(`0x${toHex(digits)}`)
  return value >= 1n && value < ORDER ? concat(new Uint8Array(32 - digits.length), digits) : null
}
