import { v7, validate } from 'uuid'

/** A new UUIDv7 (RFC 9562): sorts by the time it was made, may be made on any device. */
export function newId(): string {
  return v7()
}

/** Whether the text is a UUID in lower case. */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase()
}
