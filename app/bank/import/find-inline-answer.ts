import { keyWords } from './clean-words.ts'
import type { RawQuestion } from './raw-question.ts'
import { readJudgement } from './read-judgement.ts'

const LETTERS = /[（(【[]\s*([A-HＡ-Ｈ](?:[\s,，、]*[A-HＡ-Ｈ])*)\s*[)）】\]]/gu
const SAID = String.raw`[（(【[]\s*(√|×|✓|✗|✔|✘|对|错|正确|错误|[TFX])\s*[)）】\]]`
/** In front of the statement or behind it. */
const JUDGEMENT = new RegExp(`^${SAID}\\s*|${SAID}\\s*[。.]?\\s*$`, 'gu')

/**
 * Takes an answer out of the brackets of the stem: （AC） in a choice, （√） at the end of a statement. Two such brackets,
 * or one that contradicts the answer given elsewhere, are told as a reason.
 */
export function takeInlineAnswer(raw: RawQuestion): {
  raw: RawQuestion
  reason: string | null
} {
  const pattern = raw.options.length > 0 ? LETTERS : JUDGEMENT
  const found = [...raw.stem.matchAll(pattern)]
  const [only] = found
  if (!only) return { raw, reason: null }
  if (found.length > 1) return { raw, reason: '题干里不止一处括号像答案' }
  const inline = only[1] ?? only[2] ?? ''
  // A choice keeps the place of its answer; behind a statement the brackets were there for nothing else.
  const stem = raw.stem.replace(only[0], raw.options.length > 0 ? '（ ）' : '').trim()
  if (raw.answer === '' || sameAnswer(raw.answer, inline))
    return {
      raw: { ...raw, stem, answer: raw.answer === '' ? inline : raw.answer },
      reason: null,
    }
  // 第（A）项 may be part of the sentence: whoever gave another answer must say which.
  return {
    raw,
    reason: `题干括号里写着“${inline}”，答案写的是“${raw.answer.slice(0, 20)}”`,
  }
}

function sameAnswer(one: string, other: string): boolean {
  const [first, second] = [readJudgement(one), readJudgement(other)]
  if (first !== null && second !== null) return first === second
  const bare = (words: string) => [...keyWords(words).replace(/[^A-Z]/gu, '')].sort().join('')
  return bare(one) === bare(other)
}
