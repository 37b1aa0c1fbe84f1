import type { Readable } from '#app/platform/database.server.ts'
import type { DraftQuestion } from './draft-question.ts'
import { similarityIndex } from './find-similar.ts'
import { listKnownQuestions } from './list-known-questions.server.ts'
import { questionWords } from './question-words.ts'

/** A question that reads much like another one; `to` leads there, null for those of courses. */
export type Twin = { name: string; stem: string; to: string | null }

/** The question that reads most like this one of the bank, as imports compare them; null where none does. */
export async function findTwin(
  database: Readable,
  unitPath: string,
  { id, draft }: { id: string; draft: DraftQuestion },
): Promise<Twin | null> {
  const known = await listKnownQuestions(database, unitPath)
  const others = known.filter(({ to }) => to !== `/organize/bank/${id}`)
  const like = similarityIndex(others)(questionWords(draft.question))?.known
  return like ? { name: like.name, stem: like.stem, to: like.to } : null
}
