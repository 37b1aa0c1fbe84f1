import { randomBytes } from 'node:crypto'

/** A random name for a member inside ledger leaves: 128 bits, says nothing about the person. */
export function newPseudonym(): string {
  return randomBytes(16).toString('hex')
}
