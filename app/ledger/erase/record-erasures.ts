import { formatInstant } from '#app/platform/clock.ts'
import { ownLeafHash } from '../leaf.ts'
import { objectIn } from '../entry-words.ts'
import type { RecordedEntry } from '../record/record-file.ts'
import { ENTRIES_ERASED, erasedParts, erasureSentence } from './entries-erased.entry.ts'

/**
 * What the orders in a record say about the entries they emptied, one sentence by leaf hash.
 * @param isProven whether the content of an entry is what was committed to: another order says nothing.
 */
export function recordErasures(
  entries: ReadonlyArray<RecordedEntry>,
  isProven: (entry: RecordedEntry) => boolean,
): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>()
  for (const entry of entries) {
    if (entry.leaf.kind !== ENTRIES_ERASED || !entry.content || !isProven(entry)) continue
    const payload = objectIn(entry.content, 'payload')
    const sentence = erasureSentence(formatInstant(entry.leaf.receivedAt), payload)
    for (const { leafHash } of erasedParts(payload)) sentences.set(leafHash, sentence)
  }
  return sentences
}

/** What happened to an emptied entry; null when its content is there or nothing in the record explains its absence. */
export function erasureOf(
  { leaf, content }: RecordedEntry,
  erasures: ReadonlyMap<string, string>,
): string | null {
  return content === null && leaf.kind !== ENTRIES_ERASED ? (erasures.get(ownLeafHash(leaf)) ?? null) : null
}
