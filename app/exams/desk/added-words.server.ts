import { z } from 'zod'

const Added = z.object({ added: z.number(), known: z.number() })

/** What came of adding candidates, in a sentence; null for what is no such act. */
export function addedWords(detail: unknown): string | null {
  const read = Added.safeParse(detail)
  if (!read.success) return null
  const { added, known } = read.data
  return `新增 ${added} 人${known > 0 ? `，${known} 人已在名单中` : ''}。`
}
