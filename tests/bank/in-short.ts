import type { ReadQuestion } from '#app/bank/draft-question.ts'

/** The stem, every option with a star before the right ones, or the answer; 人工 where a person is needed. */
export function inShort(read: ReadQuestion): string {
  if (!read.ok) return `人工 ${read.reasons.join('；')}`
  const { question } = read.draft
  if (question.type === 'single' || question.type === 'multiple')
    return `${question.stem}|${question.options.map((option) => `${'right' in option ? '*' : ''}${option.text}`).join('|')}`
  if (question.type === 'judge') return `${question.stem}|${question.answer ? '对' : '错'}${question.why}`
  if (question.type === 'fill')
    return `${question.stem}|${question.blanks.map(({ accept }) => accept[0]).join('|')}`
  return question.type === 'short' ? `${question.stem}|${question.answer}` : question.type
}
