import { sourceWords } from '#app/questions/source-words.ts'
import type { LibrarySource, Reference } from './library.ts'

// What stands for an entry that no rule bears.
const NO_RULE = '工作建议，不是条文'

/** Text, year and article in words; advice says that it is advice. */
export function referenceWords(
  reference: Reference | undefined,
  sources: ReadonlyArray<LibrarySource>,
): string {
  return !reference || reference.source === 'practice' ? NO_RULE : sourceWords(reference, sources)
}
