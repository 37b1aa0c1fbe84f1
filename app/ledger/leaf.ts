import type { Instant } from '#app/platform/clock.ts'
import { fromHex } from './bytes.ts'
import type { NewEntry } from './entry.ts'
import { type HashFunction, hashNamed } from './hash-function.ts'
import { hashLeafText } from './merkle-hash.ts'

/**
 * What of an entry goes into the log for good. Nothing here tells who or what: the content is present as a salted
 * commitment only, so that it can be erased while every proof stays valid.
 */
export type Leaf = {
  /** Version of this format. */
  v: 1
  /** Hash function of commitment, `previous` and tree. */
  hash: HashFunction['name']
  kind: string
  /** Pseudonym of the member. */
  member: string
  /** The member's own running number, from 0. */
  counter: number
  /** Leaf hash of the member's previous entry; 64 zeros for the first. */
  previous: string
  /** Time of the server. */
  receivedAt: Instant
  commitment: string
}

/**
 * The leaf as text: canonical JSON, the bytes of which are hashed. Its names are known, so they are written in their order
 * here: sorting them anew for each of a million leaves takes longer than hashing.
 */
export function leafText({ commitment, counter, hash, kind, member, previous, receivedAt, v }: Leaf): string {
  return JSON.stringify({ commitment, counter, hash, kind, member, previous, receivedAt, v })
}

/** RFC 6962 leaf hash, in hexadecimal. */
export function leafHashOf(hash: HashFunction, leaf: Leaf): string {
  return hashLeafText(hash, leafText(leaf))
}

/** The same with the hash function that the leaf names. */
export function ownLeafHash(leaf: Leaf): string {
  const hash = hashNamed(leaf.hash)
  if (!hash) throw new Error(`no hash function ${leaf.hash}`)
  return leafHashOf(hash, leaf)
}

/** An entry with its payload as the text that is stored. */
export type WrittenEntry = Omit<NewEntry, 'payload'> & { payload: string }

/**
 * The content that the commitment covers, everything that was handed over, as canonical JSON. The payload stands in
 * it as stored: text that is not canonical, however equal in meaning, is another content.
 */
export function contentText(entry: WrittenEntry): string {
  const { contentVersion, enteredBy, id, kind, memberId, occurredAt, version } = entry
  const before = JSON.stringify({ contentVersion, enteredBy, id, kind, memberId, occurredAt })
  return `${before.slice(0, -1)},"payload":${entry.payload},"version":${JSON.stringify(version)}}`
}

const encoder = new TextEncoder()
/** Salt and content are put together here, in room that is used again: an entry is hashed as fast as it is copied. */
let room = new Uint8Array(4_096)

/** Hash over salt (hexadecimal) and content text, in hexadecimal. */
export function commitmentTo(hash: HashFunction, salt: string, content: string): string {
  const before = fromHex(salt)
  // No text takes more than three bytes a letter.
  const most = before.length + 3 * content.length
  if (room.length < most) room = new Uint8Array(2 * most)
  room.set(before)
  const { written } = encoder.encodeInto(content, room.subarray(before.length))
  const bytes = room.subarray(0, before.length + written)
  const commitment = hash.hex(bytes)
  // Content that must be erasable stays nowhere longer than needed.
  bytes.fill(0)
  return commitment
}
