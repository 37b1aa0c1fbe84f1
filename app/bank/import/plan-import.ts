import { readableStem } from '#app/questions/readable-stem.ts'
import { answerWords, questionWords } from '../question-words.ts'
import { similarityIndex } from '../find-similar.ts'
import type { DraftQuestion, ReadQuestion } from '../draft-question.ts'
import { tellingDifference } from './telling-difference.ts'

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
 * reads much like one that is there and is taken where its box is ticked; `person` cannot be understood for certain.
 * `ticked`: a similar row that differs in a figure or a condition is another question unless somebody says otherwise.
 */
export type PlannedRow = {
  place: string
  stem: string
  outcome: 'new' | 'same' | 'similar' | 'person'
  ticked: boolean
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
  const exact = new Map(known.map((each) => [each.words, each]))
  const [findKnown, findOwn] = [similarityIndex(known), similarityIndex(own)]
  let number = 0
  return read.map((row): PlannedRow => {
    if (!row.ok) return refused(row)
    const self = knownOf(row)
    const before = number++
    const like =
      exact.get(self.words) ?? findKnown(self.words)?.known ?? findOwn(self.words, before)?.known ?? null
    if (!exact.has(self.words)) exact.set(self.words, self)
    return {
      ...compared(self, like),
      place: row.place,
      stem: readableStem(row.draft.question.stem),
      draft: row.draft,
      notices: row.notices,
      like,
    }
  })
}

function refused({ place, stem, reasons }: Extract<ReadQuestion, { ok: false }>): PlannedRow {
  return { place, stem, outcome: 'person', ticked: false, draft: null, reasons, notices: [], like: null }
}

function compared(
  self: KnownQuestion,
  like: KnownQuestion | null,
): Pick<PlannedRow, 'outcome' | 'ticked' | 'reasons'> {
  if (like === null) return { outcome: 'new', ticked: false, reasons: [] }
  if (like.words === self.words)
    return like.answer === self.answer
      ? { outcome: 'same', ticked: false, reasons: [`${like.name}已有这道题`] }
      : { outcome: 'person', ticked: false, reasons: [`和${like.name}是同一道题，答案却不同`] }
  const difference = tellingDifference(self.words, like.words)
  const how = difference === null ? '很像' : `很像，但${difference}`
  return {
    outcome: 'similar',
    ticked: difference !== null,
    reasons: [`和${like.name}${how}。那题是：${like.stem.slice(0, 60)}`],
  }
}

function knownOf(row: Extract<ReadQuestion, { ok: true }>): KnownQuestion {
  const { question } = row.draft
  return {
    words: questionWords(question),
    answer: answerWords(question),
    name: `本文件${row.place}`,
    stem: readableStem(question.stem),
    to: null,
  }
}
