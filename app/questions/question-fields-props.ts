import type { FieldValues } from './field-values.ts'
import type { PublicQuestion } from './public-question.ts'

/** What the fields of every type take: the question, what was answered before, and what is wrong by field name. */
export type QuestionFieldsProps<Shown extends PublicQuestion = PublicQuestion> = {
  question: Shown
  values?: FieldValues | undefined
  errors?: Readonly<Record<string, string>> | undefined
}
