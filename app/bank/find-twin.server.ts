import { setImmediate } from 'node:timers/promises'
import type { Readable } from '#app/platform/database.server.ts'
import type { DraftQuestion } from './draft-question.ts'
import { similarityIndex } from './find-similar.ts'
import type { KnownQuestion } from './import/plan-import.ts'
import { listKnownQuestions } from './list-known-questions.server.ts'
import { questionWords } from './question-words.ts'

/** A question that reads much like another one; `to` leads there, null for those of courses. */
export type Twin = { name: string; stem: string; to: string | null }

/** So many questions are compared between two looks at other requests. */
const AT_ONCE = 500

/** The question that reads most like this one of the bank, as imports compare them; null where none does. */
export async function findTwin(
  database: Readable,
  unitPath: string,
  { id, draft }: { id: string; draft: DraftQuestion },
): Promise<Twin | null> {
  const known = await listKnownQuestions(database, unitPath)
  const others = known.filter(({ to }) => to !== `/organize/bank/${id}`)
  const words = questionWords(draft.question)
  let best: { known: KnownQuestion; likeness: number } | null = null
  for (let from = 0; from < others.length; from += AT_ONCE) {
    const like = similarityIndex(others.slice(from, from + AT_ONCE))(words)
    if (like && like.likeness > (best?.likeness ?? 0)) best = like
    await setImmediate()
  }
  if (best === null) return null
  const { name, stem, to } = best.known
  return { name, stem, to }
}
