import type { PlainQuestion } from '#app/questions/question.ts'
import type { DraftQuestion } from './draft-question.ts'

/** Something that a good question has and this one lacks; `field` is the field of the form where it is told. */
export type Gap = { field: string; sentence: string }

/** What is missing before a question can be defended: its law and article, and a reason for everything that is wrong. */
export function findGaps({ question, basis }: DraftQuestion): Array<Gap> {
  const gaps: Array<Gap> = []
  if (basis.regulation === '')
    gaps.push({
      field: 'regulation',
      sentence: '请写明依据的法规，如《中国共产党纪律处分条例》',
    })
  else if (basis.year === null) gaps.push({ field: 'year', sentence: '请写明法规是哪一年的版本' })
  if (basis.article === '') gaps.push({ field: 'article', sentence: '请写明依据的条文，如第八条' })
  if (question.point === '') gaps.push({ field: 'point', sentence: '请写明考的是哪个知识点' })
  if (question.explanation === '') gaps.push({ field: 'explanation', sentence: '请写明为什么这样答' })
  if (question.type !== 'case') return [...gaps, ...reasonGaps(question)]
  const ofParts = question.parts.flatMap((part, index) =>
    reasonGaps(part.question).map(({ field, sentence }) => ({
      field: `q${index}.${field}`,
      sentence: `第${index + 1}小题：${sentence}`,
    })),
  )
  return [...gaps, ...ofParts]
}

function reasonGaps(question: PlainQuestion): Array<Gap> {
  const lacking = (why: string | undefined, index: number, what: string): Array<Gap> =>
    why === '' ? [{ field: `why.${index}`, sentence: `请写明${what}` }] : []
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.flatMap((option, index) =>
        'why' in option ? lacking(option.why, index, `选项${option.id.toUpperCase()}为什么不对`) : [],
      )
    case 'judge':
      return lacking(question.why, 0, '判断反了错在哪里')
    case 'fill':
      return question.blanks.flatMap(({ why }, index) =>
        lacking(why, index, `第${index + 1}空填错了错在哪里`),
      )
    case 'match':
      return question.pairs.flatMap(({ why }, index) => lacking(why, index, `第${index + 1}对为什么这样连`))
    case 'order':
    case 'sort':
      return question.items.flatMap(({ why }, index) => lacking(why, index, `第${index + 1}项为什么在这里`))
    case 'short':
      return []
  }
}
