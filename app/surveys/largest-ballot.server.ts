import { canonicalJson } from '#app/platform/canonical-json.ts'
import { plainAnswers } from './plain-answers.ts'
import { LONGEST_TEXT } from './read-answers.ts'
import { choicesOf, type Answers, type SurveyQuestion } from './survey.ts'

/** Of all characters a control character takes the most bytes in JSON, `\u0001`; one of Chinese takes three. */
const WIDEST = '\u0001'

/** How many bytes the answers to these questions may take at most as canonical JSON, whatever their form accepts. */
export function largestBallot(questions: ReadonlyArray<SurveyQuestion>): number {
  const answers = questions.map((question) => [question.id, longestAnswer(question)] as const)
  return Buffer.byteLength(canonicalJson(plainAnswers(Object.fromEntries(answers))))
}

function longestAnswer(question: SurveyQuestion): Answers[string] {
  if (question.kind === 'text') return WIDEST.repeat(LONGEST_TEXT)
  const values = choicesOf(question).map(({ value }) => value)
  return question.kind === 'multiple' ? values : Math.max(...values)
}
