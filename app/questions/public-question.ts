import type { PlainQuestion, Question } from './question.ts'
import { opaqueKey, shuffled } from './seeded-random.ts'

/** Something to choose or move; `key` is opaque and differs from seed to seed. */
export type PublicItem = { key: string; text: string }

/** A piece of the stem of a fill question: text, or the place of a blank. */
export type StemPiece = { text: string } | { blank: string }

/** A question as the browser may see it before it is answered. */
export type PublicQuestion = PublicPlainQuestion | PublicCase

/** A story and the questions about it, each with its part of the marks. */
export type PublicCase = { id: string; stem: string; type: 'case'; parts: Array<PublicPart> }
export type PublicPart = { marks: number; question: PublicPlainQuestion }

export type PublicPlainQuestion = { id: string; stem: string } & (
  | { type: 'single' | 'multiple'; options: Array<PublicItem> }
  | { type: 'judge' }
  | { type: 'short' }
  | { type: 'fill'; pieces: Array<StemPiece> }
  | { type: 'match'; lefts: Array<PublicItem>; rights: Array<PublicItem> }
  | { type: 'order'; items: Array<PublicItem> }
  | { type: 'sort'; groups: Array<PublicItem>; items: Array<PublicItem> }
)

/**
 * The question without anything that tells the answer: no right, why, explanation, accepted forms, group, source or order;
 * ids of parts become opaque keys, parts are shuffled. The same seed gives the same result, so the server can read the
 * keys back (`parseResponse`) as long as it is given the same seed.
 */
export function publicQuestion(question: Question, seed: string): PublicQuestion {
  if (question.type !== 'case') return publicPlain(question, seed)
  const inner = partSeed(seed, question.id)
  const parts = question.parts.map((part) => ({
    marks: part.marks,
    question: publicPlain(part.question, inner),
  }))
  return { id: question.id, stem: question.stem, type: 'case', parts }
}

function publicPlain(question: PlainQuestion, seed: string): PublicPlainQuestion {
  const common = { id: question.id, stem: question.stem }
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        ...common,
        type: question.type,
        options: publicItems(question.options, partSeed(seed, question.id)),
      }
    case 'judge':
      return { ...common, type: 'judge' }
    case 'short':
      return { ...common, type: 'short' }
    case 'fill':
      return {
        ...common,
        type: 'fill',
        pieces: stemPieces(
          question.stem,
          question.blanks.map(({ id }) => id),
        ),
      }
    case 'match':
      return { ...common, type: 'match', ...publicPairs(question.pairs, partSeed(seed, question.id)) }
    case 'order':
      return { ...common, type: 'order', items: publicItems(question.items, partSeed(seed, question.id)) }
    case 'sort':
      return {
        ...common,
        type: 'sort',
        groups: question.groups.map(({ id, title }) => ({ key: id, text: title })),
        items: publicItems(question.items, partSeed(seed, question.id)),
      }
  }
}

/** The seed of the parts of one question, so that two questions of one attempt are shuffled differently. */
export function partSeed(seed: string, questionId: string): string {
  return `${seed}/${questionId}`
}

/** Keys of the right-hand sides of a match question; equal texts share one key, either is as right as the other. */
export function rightKey(seed: string, text: string): string {
  return opaqueKey(`${seed}/right`, text)
}

function publicItems(items: ReadonlyArray<{ id: string; text: string }>, seed: string): Array<PublicItem> {
  return shuffled(items, seed).map(({ id, text }) => ({ key: opaqueKey(seed, id), text }))
}

function publicPairs(pairs: ReadonlyArray<{ id: string; left: string; right: string }>, seed: string) {
  const rights = [...new Set(pairs.map(({ right }) => right))]
  return {
    lefts: shuffled(pairs, `${seed}/left`).map(({ id, left }) => ({ key: opaqueKey(seed, id), text: left })),
    rights: shuffled(rights, `${seed}/right`).map((text) => ({ key: rightKey(seed, text), text })),
  }
}

/** Cuts the stem at its marks ［b1］; a blank whose mark is missing stands at the end, so that it can be filled in anyway. */
function stemPieces(stem: string, blanks: ReadonlyArray<string>): Array<StemPiece> {
  const pieces: Array<StemPiece> = []
  const missing = new Set(blanks)
  for (const part of stem.split(/(［[^］]*］)/u)) {
    const name = part.startsWith('［') ? part.slice(1, -1) : ''
    if (missing.delete(name)) pieces.push({ blank: name })
    else if (part !== '') pieces.push({ text: part })
  }
  return [...pieces, ...[...missing].map((blank) => ({ blank }))]
}
