import { keyWords } from './clean-words.ts'
import type { RawQuestion } from './raw-question.ts'
import { JUDGEMENT_MARKS, readJudgement } from './read-judgement.ts'
import { readType } from './read-type.ts'
import { kept, refused, takeFilledBlanks, type TakenAnswer } from './take-filled-blanks.ts'

const CHOSEN = String.raw`([A-HＡ-Ｈ](?:[\s,，、;；/]*[A-HＡ-Ｈ])*)`
/** （AC）, also behind the line on which it would be written; or on the line itself: ___AC___. */
const LETTERS = new RegExp(
  String.raw`(?:_{2,}|＿+)?\s?[（(【[]\s*${CHOSEN}\s*[)）】\]]|(?:_{2,}|＿+)\s?${CHOSEN}\s?(?:_{2,}|＿+)`,
  'gu',
)
const SAID = String.raw`(?:_{2,}|＿+)?\s?[（(【[]\s*(${JUDGEMENT_MARKS}|[TFVXxⅩ])\s*[)）】\]]`
const TICK = '[√×✓✗✔✘✖✕╳]'
/** In front of the statement or behind it; a tick or cross behind its full stop needs no brackets. */
const JUDGEMENT = new RegExp(
  `^${SAID}\\s*|${SAID}\\s*[。.]?\\s*$|(?<=[。.！!）)\\s])\\s?(${TICK})\\s*$`,
  'gu',
)
const SAID_ANYWHERE = new RegExp(SAID, 'u')
const JUDGED_AND_OVER = new RegExp(`${SAID}\\s*[。.]?$|^${SAID}.*[。.]$|[。.！!]\\s?${TICK}$`, 'su')
const FILLED_AT_END =
  /(?:[（(] [^（()）]+ ?[)）]|[（(][^（()）]+ [)）]|[_＿]\s?[（(][^（()）]+[)）])[^（()）\n]{0,12}[。.]?$/u

const SEVERAL = '题干里不止一处括号像答案'

/**
 * Takes an answer out of the stem: （AC） in a choice, （√） around a statement, （ 32 ） in a fill-in. Two such brackets
 * where there can be one answer, or one that contradicts the answer given elsewhere, are told as a reason.
 */
export function takeInlineAnswer(raw: RawQuestion): TakenAnswer {
  const type = readType(raw.type)
  if (type === 'fill') return takeFilledBlanks(raw)
  if (raw.options.length === 0 && type !== 'judge' && type !== null) return kept(raw)
  const pattern = raw.options.length > 0 ? LETTERS : JUDGEMENT
  const found = [...raw.stem.matchAll(pattern)]
  const [only] = found
  if (!only) return kept(raw)
  if (found.length > 1) return refused(raw, SEVERAL)
  const inline = only[1] ?? only[2] ?? only[3] ?? ''
  // A choice keeps the place of its answer; around a statement the brackets were there for nothing else.
  const place = raw.options.length > 0 && only.index > 0 ? '（ ）' : ''
  const stem = raw.stem.replace(only[0], place).trim()
  if (raw.options.length === 0 && SAID_ANYWHERE.test(stem)) return refused(raw, SEVERAL)
  if (raw.answer === '' || sameAnswer(raw.answer, inline))
    return kept({ ...raw, stem, answer: raw.answer === '' ? inline : raw.answer })
  // 第（A）项 may be part of the sentence: whoever gave another answer must say which.
  return refused(raw, `题干括号里写着“${inline}”，答案写的是“${raw.answer.slice(0, 20)}”`)
}

/** Whether a stem without options has its answer in it already and ends like a sentence: nothing more belongs to it. */
export function endsWithAnswer(stem: string, type: string): boolean {
  const named = readType(type)
  if (named === 'judge') return JUDGED_AND_OVER.test(stem)
  return named === 'fill' && FILLED_AT_END.test(stem)
}

function sameAnswer(one: string, other: string): boolean {
  const [first, second] = [readJudgement(one), readJudgement(other)]
  if (first !== null && second !== null) return first === second
  const bare = (words: string) => [...keyWords(words).replace(/[^A-Z]/gu, '')].sort().join('')
  return bare(one) === bare(other)
}
