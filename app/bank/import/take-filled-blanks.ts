import { normaliseAnswer } from '#app/questions/normalise-answer.ts'
import type { RawQuestion } from './raw-question.ts'
import { splitAnswers } from './split-answers.ts'
import { BLANK, stemBrackets, type StemBracket } from './stem-brackets.ts'

/** A question whose answer stood within its stem: taken out, or why a person must look; `notices` are for checking. */
export type TakenAnswer = { raw: RawQuestion; reason: string | null; notices: Array<string> }

const UNCLEAR = '题干里有几处带字的括号，分不清哪些是空'

/**
 * A fill-in that was written with its answers: 不得超过（ 32 ）条 or 不得超过____（32）条. Each of them leaves a blank. Where
 * the answer is given elsewhere as well, the two must say the same.
 */
export function takeFilledBlanks(raw: RawQuestion): TakenAnswer {
  const brackets = stemBrackets(raw.stem).filter(({ kind }) => kind !== 'gloss')
  const blanks = [...raw.stem.matchAll(BLANK)].length
  if (brackets.length === 0) return kept(raw)
  if (blanks > 0) return takeBehind(raw, brackets, blanks)
  return raw.answer === '' ? takeWithin(raw, brackets) : takeAgreed(raw, brackets)
}

/** Blanks are drawn: words in brackets count only right behind them, and then behind every one. */
function takeBehind(raw: RawQuestion, brackets: ReadonlyArray<StemBracket>, blanks: number): TakenAnswer {
  const behind = brackets.filter(({ kind }) => kind === 'behind')
  const spaced = brackets.some(({ kind }) => kind === 'spaced')
  if (behind.length === 0 && !spaced) return kept(raw)
  if (spaced || behind.length !== blanks) return refused(raw, '题干里有的空写了答案，有的没有写')
  return raw.answer === '' || agrees(raw.answer, behind) ? taken(raw, behind) : disagreed(raw, behind)
}

/** No blank is drawn and nothing else gives the answer. */
function takeWithin(raw: RawQuestion, brackets: ReadonlyArray<StemBracket>): TakenAnswer {
  const spaced = brackets.filter(({ kind }) => kind === 'spaced')
  const tight = brackets.filter(({ kind }) => kind === 'tight')
  if (spaced.length > 0) return tight.length > 0 ? refused(raw, UNCLEAR) : taken(raw, spaced)
  if (tight.length < brackets.length) return refused(raw, UNCLEAR)
  return taken(raw, tight, `答案取自题干的括号（${wordsOf(tight)}），请核对括号里是不是要填的`)
}

/** No blank is drawn and the answer is given elsewhere: the brackets that say the same become blanks. */
function takeAgreed(raw: RawQuestion, brackets: ReadonlyArray<StemBracket>): TakenAnswer {
  const spaced = brackets.filter(({ kind }) => kind === 'spaced')
  const meant = spaced.length > 0 ? spaced : brackets
  if (agrees(raw.answer, meant)) return taken(raw, meant)
  for (let count = 1; count < meant.length; count += 1) {
    const parts = splitAnswers(raw.answer, count)
    const said = meant.filter(({ words }) => parts.ok && parts.parts.some((part) => same(part, words)))
    if (spaced.length === 0 && said.length === count && agrees(raw.answer, said)) return taken(raw, said)
  }
  return disagreed(raw, meant)
}

function agrees(answer: string, brackets: ReadonlyArray<StemBracket>): boolean {
  const [only] = brackets
  if (brackets.length === 1 && only && same(answer, only.words)) return true
  const split = splitAnswers(answer, brackets.length)
  return split.ok && split.parts.every((part, index) => same(part, brackets[index]?.words ?? ''))
}

function same(one: string, other: string): boolean {
  return normaliseAnswer(one) === normaliseAnswer(other)
}

function taken(raw: RawQuestion, brackets: ReadonlyArray<StemBracket>, notice?: string): TakenAnswer {
  let stem = raw.stem
  for (const { from, to, kind } of brackets.toReversed())
    stem = `${stem.slice(0, from)}${kind === 'behind' ? '' : '（ ）'}${stem.slice(to)}`
  const answer = brackets.map(({ words }) => words).join('\n')
  return { raw: { ...raw, stem, answer }, reason: null, notices: notice === undefined ? [] : [notice] }
}

function disagreed(raw: RawQuestion, brackets: ReadonlyArray<StemBracket>): TakenAnswer {
  const written = wordsOf(brackets).slice(0, 40)
  return refused(raw, `题干括号里写着“${written}”，答案写的是“${raw.answer.slice(0, 40)}”`)
}

function wordsOf(brackets: ReadonlyArray<StemBracket>): string {
  return brackets.map(({ words }) => words).join('；')
}

/** Left to a person, with the reason. */
export function refused(raw: RawQuestion, reason: string): TakenAnswer {
  return { raw, reason, notices: [] }
}

/** Nothing that would have to be looked at. */
export function kept(raw: RawQuestion): TakenAnswer {
  return { raw, reason: null, notices: [] }
}
