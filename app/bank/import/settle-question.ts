import type { Question } from '#app/questions/question.ts'
import { cleanWords, keyWords } from './clean-words.ts'
import type { ReadQuestion } from '../draft-question.ts'
import { takeInlineAnswer } from './find-inline-answer.ts'
import type { RawQuestion } from './raw-question.ts'
import { basisInWords, readBasis } from './read-basis.ts'
import { readDifficulty, type DifficultyScale } from './read-difficulty.ts'
import { readJudgement, readReasonedJudgement } from './read-judgement.ts'
import { readType } from './read-type.ts'
import { settleChoice } from './settle-choice.ts'
import { settleFill } from './settle-fill.ts'
import { settleJudge } from './settle-judge.ts'
import { settleOrder, settleShort } from './settle-short.ts'
import { doubt, type QuestionBody, type Settled } from './settled.ts'
import { splitLabelled } from './split-options.ts'

/**
 * Makes a question of what a file says, where it says it without a doubt. Whatever could be read in two ways is left to a
 * person, with the reason.
 */
export function settleQuestion(given: RawQuestion, scale: DifficultyScale | null): ReadQuestion {
  const place = given.place
  const { raw, reason, notices: taken } = takeInlineAnswer(withOptionsOfStem(cleanRaw(given)))
  const doubts = reason === null ? raw.doubts : [...raw.doubts, reason]
  const settled =
    raw.stem === '' ? doubt('没有题干') : doubts.length === 0 ? settleBody(raw) : doubt(...doubts)
  if (!settled.ok) return { place, stem: raw.stem, ok: false, reasons: settled.reasons }
  const notices = [...taken, ...settled.notices]
  const difficulty = readDifficulty(raw.difficulty, scale)
  if (difficulty === null && raw.difficulty !== '') notices.push(`难度“${raw.difficulty}”没有看懂，记为中`)
  const written = readBasis(raw.source)
  const inWords = basisInWords(raw.explanation)
  const basis = raw.source === '' ? inWords : written
  if (raw.source === '' && inWords.regulation !== '') notices.push('依据取自解析')
  const question = withCommon(settled.body, raw, difficulty ?? 2, basis.article)
  return {
    place,
    stem: raw.stem,
    ok: true,
    draft: { question, basis },
    notices,
  }
}

function settleBody(raw: RawQuestion): Settled {
  const type = readType(raw.type)
  if (type === null && raw.type !== '') return doubt(`不认识的题型“${raw.type.slice(0, 20)}”`)
  switch (type) {
    case 'single':
    case 'multiple':
    case 'any':
      return settleChoice(raw, type)
    case 'choice':
      return settleChoice(raw, 'unknown')
    case 'judge':
      return settleJudge(raw)
    case 'fill':
      return settleFill(raw)
    case 'order':
      return settleOrder(raw)
    case 'short':
      return settleShort(raw)
    case 'unsupported':
      if (/案例|材料/u.test(raw.type) && raw.options.length === 0 && raw.answer !== '')
        return withNotice(settleShort(raw), `${raw.type}按简答题导入，由人评分`)
      return doubt(`“${raw.type}”不能从这样的表格导入，请在题库里录入`)
    case null:
      return settleUnnamed(raw)
  }
}

function withNotice(read: Settled, notice: string): Settled {
  return read.ok ? { ...read, notices: [notice, ...read.notices] } : read
}

/** Without a word about the type only what can be nothing else is taken. */
function settleUnnamed(raw: RawQuestion): Settled {
  const judged = readJudgement(raw.answer) !== null || readReasonedJudgement(raw.answer) !== null
  const sayings = raw.options.filter((option) => readJudgement(option.text) !== null).length
  if (raw.options.length === 2 && sayings === 2) return settleJudge(raw)
  if (raw.options.length > 0) return settleChoice(raw, 'unknown')
  if (judged && !/^[01]$/u.test(keyWords(raw.answer))) return settleJudge(raw)
  return doubt('没有写题型，从内容也看不出来')
}

function cleanRaw(raw: RawQuestion): RawQuestion {
  const options = raw.options.map(({ label, text }) => ({
    label,
    text: cleanWords(text),
  }))
  return {
    ...raw,
    type: cleanWords(raw.type),
    stem: cleanWords(raw.stem),
    options: options.filter(({ text }) => text !== ''),
    answer: cleanWords(raw.answer),
    explanation: cleanWords(raw.explanation),
    difficulty: cleanWords(raw.difficulty),
    source: cleanWords(raw.source),
    point: cleanWords(raw.point),
  }
}

/** Files without option columns put `A.… B.…` after the question itself. */
function withOptionsOfStem(raw: RawQuestion): RawQuestion {
  if (raw.options.length > 0) return raw
  const type = readType(raw.type)
  if (type !== null && !['single', 'multiple', 'any', 'choice', 'order'].includes(type)) return raw
  const split = splitLabelled(raw.stem)
  return split && split.before !== '' ? { ...raw, stem: split.before, options: split.options } : raw
}

function withCommon(body: QuestionBody, raw: RawQuestion, difficulty: 1 | 2 | 3, article: string): Question {
  const { explanation, point } = raw
  return {
    id: 'new',
    use: 'quiz',
    point,
    source: { source: 'regulation', article },
    difficulty,
    explanation,
    ...body,
  }
}
