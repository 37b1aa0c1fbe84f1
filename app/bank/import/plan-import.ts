import { answerWords, questionWords } from '../question-words.ts'
import { similarityIndex } from '../find-similar.ts'
import type { DraftQuestion, ReadQuestion } from '../draft-question.ts'

/** A question that is there already: of the bank, of a course, or further up in the same file. */
export type KnownQuestion = {
  words: string
  answer: string
  name: string
  stem: string
  to: string | null
}

/**
 * What importing a row would do: `new` makes a draft; `same` is there already, word for word, and is left out; `similar`
 * reads much like one that is there and is taken only when somebody says so; `person` cannot be understood for certain.
 */
export type PlannedRow = {
  place: string
  stem: string
  outcome: 'new' | 'same' | 'similar' | 'person'
  draft: DraftQuestion | null
  reasons: Array<string>
  notices: Array<string>
  like: KnownQuestion | null
}

/** Compares what was read with what is there, and with what stands before it in the file. */
export function planImport(
  read: ReadonlyArray<ReadQuestion>,
  known: ReadonlyArray<KnownQuestion>,
): Array<PlannedRow> {
  const own = read.flatMap((row) => (row.ok ? [knownOf(row)] : []))
  const findKnown = similarityIndex(known)
  const findOwn = similarityIndex(own)
  const seen = new Map<string, KnownQuestion>()
  return read.map((row): PlannedRow => {
    const { place, stem } = row
    if (!row.ok)
      return {
        place,
        stem,
        outcome: 'person',
        draft: null,
        reasons: row.reasons,
        notices: [],
        like: null,
      }
    const self = knownOf(row)
    const before = seen.get(self.words) ?? null
    seen.set(self.words, before ?? self)
    const inFile = before ?? earlier(findOwn(self.words)?.known, self, seen)
    const like = findKnown(self.words)?.known ?? inFile
    const base = { place, stem, draft: row.draft, notices: row.notices, like }
    if (like === null) return { ...base, outcome: 'new', reasons: [] }
    if (like.answer !== self.answer && like.words === self.words)
      return {
        ...base,
        outcome: 'person',
        reasons: [`和${like.name}是同一道题，答案却不同`],
      }
    if (like.words === self.words) return { ...base, outcome: 'same', reasons: [`${like.name}已有这道题`] }
    return {
      ...base,
      outcome: 'similar',
      reasons: [`和${like.name}很像：${like.stem.slice(0, 60)}`],
    }
  })
}

/** The likest question of the file counts for the later of the two. */
function earlier(
  found: KnownQuestion | undefined,
  self: KnownQuestion,
  seen: ReadonlyMap<string, KnownQuestion>,
): KnownQuestion | null {
  return found && found.words !== self.words && seen.has(found.words) ? found : null
}

function knownOf(row: Extract<ReadQuestion, { ok: true }>): KnownQuestion {
  const { question } = row.draft
  return {
    words: questionWords(question),
    answer: answerWords(question),
    name: `本文件${row.place}`,
    stem: row.stem,
    to: null,
  }
}
