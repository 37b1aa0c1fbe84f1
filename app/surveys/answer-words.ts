import { choicesOf, type Answers, type SurveyQuestion } from './survey.ts'

/** An answer in words; empty when the question was left out. */
export function answerWords(question: SurveyQuestion, answers: Answers): string {
  const answer = answers[question.id]
  if (answer === undefined || typeof answer === 'string') return answer ?? ''
  const taken = [answer].flat()
  const words = choicesOf(question).filter(({ value }) => taken.includes(value))
  return words.map(({ label }) => label).join('；')
}
