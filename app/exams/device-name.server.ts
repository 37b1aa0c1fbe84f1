import { sha256 } from '#app/platform/hash.server.ts'

/** The name by which the ledger tells a device from others: nothing of the token in its cookie can be read from it. */
export function deviceName(token: string): string {
  return sha256(`exam device ${token}`).slice(0, 16)
}
