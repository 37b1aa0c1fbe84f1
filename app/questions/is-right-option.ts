import type { QuestionOption } from './question.ts'

/** Whether the option is a right one; wrong options carry `why` instead. */
export function isRight(option: QuestionOption): option is Extract<QuestionOption, { right: true }> {
  return 'right' in option
}
