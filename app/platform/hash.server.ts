import { createHash, randomBytes } from 'node:crypto'

/** SHA-256 of text or bytes, in lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** An unguessable token for cookies and links: 160 random bits, base64url. */
export function randomToken(): string {
  return randomBytes(20).toString('base64url')
}
