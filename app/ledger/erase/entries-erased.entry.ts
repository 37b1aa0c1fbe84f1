import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { NewEntry } from '../entry.ts'
import { isJsonObject, listIn, numberIn, textIn } from '../entry-words.ts'

export const ENTRIES_ERASED = 'entries.erased'

/** What names an entry once its content is gone: all of it stays in the leaf or beside it. */
export type ErasedPart = { id: string; counter: number; version: number; leafHash: string }

/** Why content may be destroyed, in words; `by` names the office, never a person. */
export type ErasureGrounds = { basis: string; reason: string; by: string }

/**
 * The order to destroy the content of entries of one member. It names them by number and leaf hash and says why, and
 * holds nothing personal itself, so it stays for good. `identity`: name and 工号 of the member go as well.
 */
export function entriesErased(fact: {
  id: string
  memberId: string
  occurredAt: Instant
  enteredBy: string | null
  grounds: ErasureGrounds
  entries: ReadonlyArray<ErasedPart>
  identity: boolean
}): NewEntry {
  const { id, memberId, occurredAt, enteredBy, grounds, entries, identity } = fact
  return {
    id,
    memberId,
    kind: ENTRIES_ERASED,
    version: 1,
    occurredAt,
    contentVersion: null,
    enteredBy,
    payload: { ...grounds, identity, entries: entries.map((part) => ({ ...part })) },
  }
}

/** The entries that such a payload names; what is malformed names nothing. */
export function erasedParts(payload: JsonObject): Array<ErasedPart> {
  return listIn(payload, 'entries').flatMap((value) => {
    if (!isJsonObject(value)) return []
    const [id, leafHash] = [textIn(value, 'id'), textIn(value, 'leafHash')]
    const [counter, version] = [numberIn(value, 'counter'), numberIn(value, 'version')]
    return id && leafHash && counter !== null && version !== null ? [{ id, leafHash, counter, version }] : []
  })
}

/** Who destroyed the content and on what grounds, as one sentence beside the empty entry. */
export function erasureSentence(at: string, payload: JsonObject): string {
  return `于 ${at} 由${textIn(payload, 'by')}依据${textIn(payload, 'basis')}销毁内容`
}
