import { z } from 'zod'
import { remarkWords } from './remark-words.ts'

const Remarked = z.object({
  papers: z.number(),
  raised: z.number(),
  passed: z.number(),
  unreleased: z.number(),
})

/** What came of a question that was found wrong, as the log keeps it, in a sentence; null for what is no such act. */
export function remarkedWords(detail: unknown): string | null {
  const read = Remarked.safeParse(detail)
  return read.success ? remarkWords(read.data) : null
}
