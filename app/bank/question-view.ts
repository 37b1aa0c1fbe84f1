import { rightAnswer } from '#app/questions/answer-words.ts'
import type { PlainQuestion } from '#app/questions/question.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { readableStem } from '#app/questions/readable-stem.ts'
import type { DraftQuestion } from './draft-question.ts'

/** A line under a question: a part of it, what is right about it, and why. */
export type KeyLine = {
  key: string
  words: string
  right: string
  why: string
  /** The parts of a question within a case. */
  lines?: Array<KeyLine>
}

/** A question with its key in words, for those who keep the bank. */
export type QuestionView = {
  typeTitle: string
  stem: string
  answer: string
  explanation: string
  basis: string
  point: string
  difficulty: string
  lines: Array<KeyLine>
}

/** Everything about a question in words. */
export function questionView({ question, basis }: DraftQuestion): QuestionView {
  const year = basis.year === null ? '' : `（${basis.year}年）`
  return {
    typeTitle: QUESTION_TYPE_TITLES[question.type],
    stem: readableStem(question.stem),
    answer: rightAnswer(question),
    explanation: question.explanation,
    basis: `${basis.regulation}${basis.regulation === '' ? '' : year}${basis.article}` || '未写',
    point: question.point || '未写',
    difficulty: ['易', '中', '难'][question.difficulty - 1] ?? '',
    lines: question.type === 'case' ? question.parts.map(partLine) : keyLines(question),
  }
}

function partLine({ marks, question }: { marks: number; question: PlainQuestion }, index: number): KeyLine {
  const words = `（${index + 1}）${QUESTION_TYPE_TITLES[question.type]}，占${marks}：${readableStem(question.stem)}`
  const lines = keyLines(question)
  return {
    key: question.id,
    words,
    right: `答案：${rightAnswer(question)}`,
    why: question.explanation,
    lines,
  }
}

function keyLines(question: PlainQuestion): Array<KeyLine> {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.map((option) => ({
        ...{ key: option.id, words: `${option.id.toUpperCase()}. ${option.text}` },
        ...('right' in option ? { right: '正确', why: '' } : { right: '', why: option.why }),
      }))
    case 'judge':
      return question.why === ''
        ? []
        : [{ key: 'why', words: '判断反了的人会看到', right: '', why: question.why }]
    case 'fill':
      return question.blanks.map(({ id, accept, why }, index) => ({
        ...{ key: id, words: `第${index + 1}空`, right: accept.join(' 或 '), why },
      }))
    case 'match':
      return question.pairs.map(({ id, left, right, why }) => ({ key: id, words: left, right, why }))
    case 'order':
      return question.items.map(({ id, text, why }, index) => ({
        key: id,
        words: text,
        right: `第${index + 1}位`,
        why,
      }))
    case 'sort':
      return question.items.map(({ id, text, group, why }) => ({
        ...{ key: id, words: text, why },
        right: question.groups.find((each) => each.id === group)?.title ?? '',
      }))
    case 'short':
      return question.rubric.map(({ id, text, points }) => ({
        key: id,
        words: text,
        right: `${points}分`,
        why: '',
      }))
  }
}
