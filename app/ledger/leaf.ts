import { canonicalJson, type JsonObject } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import { concat, fromHex, toHex, utf8 } from './bytes.ts'
import type { NewEntry } from './entry.ts'
import type { HashFunction } from './hash-function.ts'
import { hashLeaf } from './merkle-hash.ts'

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

/** The leaf as text: canonical JSON, the bytes of which are hashed. */
export function leafText(leaf: Leaf): string {
  return canonicalJson(leaf)
}

/** RFC 6962 leaf hash, in hexadecimal. */
export function leafHashOf(hash: HashFunction, leaf: Leaf): string {
  return toHex(hashLeaf(hash, utf8(leafText(leaf))))
}

/** The content that the commitment covers: everything that was handed over. */
export function contentOf(entry: NewEntry): JsonObject {
  return {
    id: entry.id,
    memberId: entry.memberId,
    kind: entry.kind,
    version: entry.version,
    occurredAt: entry.occurredAt,
    contentVersion: entry.contentVersion,
    enteredBy: entry.enteredBy,
    payload: entry.payload,
  }
}

/** Hash over salt (hexadecimal) and canonical JSON of the content, in hexadecimal. */
export function commitmentTo(hash: HashFunction, salt: string, content: JsonObject): string {
  return toHex(hash.digest(concat(fromHex(salt), utf8(canonicalJson(content)))))
}
