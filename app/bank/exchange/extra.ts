import type { Question } from '#app/questions/question.ts'
import type { Basis, DraftQuestion } from '../draft-question.ts'

/** What other systems' formats cannot say about a question; rides along as a comment that they skip. */
export type Extra = PartExtra & {
  basis: Basis
  /** Of a case: its questions in their order. */
  parts: Array<PartExtra & { marks: number; article: string }>
}

/** The same about one question within a case. */
export type PartExtra = {
  difficulty: 1 | 2 | 3
  point: string
  explanation: string
  /** Reasons of the parts in their order, where the format has no place for them. */
  whys: Array<string>
  /** Set for a sort question, which other systems see as a match: titles of its groups in order. */
  groups: Array<string>
  /** Of a short answer. */
  answer: string
  rubric: Array<{ text: string; points: number }>
}

/** The extra of a question. */
export function extraOf({ question, basis }: DraftQuestion): Extra {
  const parts = question.type === 'case' ? question.parts : []
  return {
    ...partExtraOf(question),
    basis,
    parts: parts.map((part) => ({
      ...{ ...partExtraOf(part.question), marks: part.marks },
      article: part.question.source.article,
    })),
  }
}

function partExtraOf(question: Question): PartExtra {
  const { difficulty, point, explanation } = question
  return {
    ...{ difficulty, point, explanation, whys: whysOf(question) },
    groups: question.type === 'sort' ? question.groups.map(({ title }) => title) : [],
    answer: question.type === 'short' ? question.answer : '',
    rubric: question.type === 'short' ? question.rubric.map(({ text, points }) => ({ text, points })) : [],
  }
}

function whysOf(question: Question): Array<string> {
  switch (question.type) {
    case 'fill':
      return question.blanks.map(({ why }) => why)
    case 'match':
      return question.pairs.map(({ why }) => why)
    case 'order':
    case 'sort':
      return question.items.map(({ why }) => why)
    case 'single':
    case 'multiple':
    case 'judge':
    case 'short':
    case 'case':
      return []
  }
}

/** One line without anything that would end a comment of XML. */
export function writeExtra(extra: Extra): string {
  return JSON.stringify(extra).replace(
    /[-<>&\u2028\u2029]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
