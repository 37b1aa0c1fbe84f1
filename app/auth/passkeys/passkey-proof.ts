/** A public key as WebCrypto reads it: P-256 or RSA, the only ones that a passkey is made with here. */
export type PasskeyPublicKey =
  | { kty: 'EC'; crv: 'P-256'; x: string; y: string }
  | { kty: 'RSA'; n: string; e: string }

/**
 * A passkey's signature over something, complete: whoever holds it can check it for ever with nothing else. Bytes are
 * base64url. The challenge inside `clientDataJSON` is the SHA-256 of nonce and subject, see challenge-of.ts.
 */
export type PasskeyProof = {
  /** Site that the passkey belongs to. */
  rpId: string
  origin: string
  credentialId: string
  publicKey: PasskeyPublicKey
  /** When the member entered the passkey here; the password was asked for it. */
  registeredAt: string
  /** Whether the private half stays in one device or is synchronized between the member's devices. */
  custody: 'single-device' | 'multi-device'
  nonce: string
  authenticatorData: string
  clientDataJSON: string
  signature: string
}
