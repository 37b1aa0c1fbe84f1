import type { CasePart, PlainQuestion, Question } from '#app/questions/question.ts'
import type { DraftQuestion } from '../draft-question.ts'
import { cleanWords } from '../import/clean-words.ts'
import { blankId, optionId, partId } from '../import/part-ids.ts'
import { REGULATION_ID } from '../regulation-id.ts'

/**
 * The same question in the form that imports make: parts named by their place, texts without what nobody sees. Files say
 * nothing about names, so this is what comes back from an export.
 */
export function normalDraft({ question, basis }: DraftQuestion): DraftQuestion {
  const named = normalQuestion(question, 'new', cleanWords(basis.article))
  return {
    question: named,
    basis: { regulation: cleanWords(basis.regulation), year: basis.year, article: cleanWords(basis.article) },
  }
}

function normalQuestion(question: Question, id: string, article: string): Question {
  if (question.type !== 'case') return { ...normalBody(question), ...common(question, id, article) }
  const parts = question.parts.map(({ marks, question: part }, index): CasePart => {
    const inner = common(part, partId(index), cleanWords(part.source.article))
    return { marks, question: { ...normalBody(part), ...inner } }
  })
  return { ...question, ...common(question, id, article), stem: cleanWords(question.stem), parts }
}

function common({ point, difficulty, explanation }: Question, id: string, article: string) {
  const source = { source: REGULATION_ID, article }
  return {
    id,
    use: 'quiz' as const,
    point: cleanWords(point),
    source,
    difficulty,
    explanation: cleanWords(explanation),
  }
}

function normalBody(question: PlainQuestion): PlainQuestion {
  const stem = cleanWords(question.stem)
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const options = question.options.map((option, index) => {
        const part = { id: optionId(index), text: cleanWords(option.text) }
        return 'right' in option
          ? { ...part, right: true as const }
          : { ...part, why: cleanWords(option.why) }
      })
      return { ...question, stem, options }
    }
    case 'judge':
      return { ...question, stem, why: cleanWords(question.why) }
    case 'fill': {
      const blanks = question.blanks.map(({ accept, numeric, why }, index) => {
        const figure = numeric === undefined ? [] : [String(numeric)]
        const forms = [...accept, ...figure].map((form) => cleanWords(form).replaceAll('\n', ' '))
        return { id: blankId(index), accept: [...new Set(forms)], why: cleanWords(why) }
      })
      const places = new Map(question.blanks.map(({ id }, index) => [`［${id}］`, `［${blankId(index)}］`]))
      return {
        ...question,
        stem: stem.replace(/［[a-z0-9-]+］/gu, (mark) => places.get(mark) ?? mark),
        blanks,
      }
    }
    case 'match': {
      const pairs = question.pairs.map(({ left, right, why }, index) => ({
        ...{ id: partId(index), left: cleanWords(left), right: cleanWords(right), why: cleanWords(why) },
      }))
      return { ...question, stem, pairs }
    }
    case 'order': {
      const items = question.items.map(({ text, why }, index) => ({
        ...{ id: optionId(index), text: cleanWords(text), why: cleanWords(why) },
      }))
      return { ...question, stem, items }
    }
    case 'sort': {
      const groups = question.groups.map(({ title }, index) => ({
        id: partId(index),
        title: cleanWords(title).replaceAll('\n', ' '),
      }))
      const items = question.items.map(({ text, group, why }, index) => ({
        ...{ id: optionId(index), text: cleanWords(text), why: cleanWords(why) },
        group: partId(question.groups.findIndex(({ id }) => id === group)),
      }))
      return { ...question, stem, groups, items }
    }
    case 'short': {
      const rubric = question.rubric.map(({ text, points }, index) => ({
        id: partId(index),
        text: cleanWords(text),
        points,
      }))
      return { ...question, stem, answer: cleanWords(question.answer), rubric }
    }
  }
}
