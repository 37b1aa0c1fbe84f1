import { createHash } from 'node:crypto'

/** An entry's id made of what it is about, in the form of a UUIDv7 that keeps the time of `id`: recorded twice, it is there once. */
export function entryIdFor(id: string, what: string): string {
  const hex = createHash('sha256').update(`${id} ${what}`).digest('hex')
  return `${id.slice(0, 14)}7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}
