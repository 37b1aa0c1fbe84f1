import type { FieldValues } from './field-values.ts'
import type { PublicQuestion } from './public-question.ts'
import type { MultipleRule } from './scoring-rules.ts'

/** What the fields of every type take: the question, what was answered before, and what is wrong by field name. */
export type QuestionFieldsProps<Shown extends PublicQuestion = PublicQuestion> = {
  question: Shown
  values?: FieldValues | undefined
  errors?: Readonly<Record<string, string>> | undefined
  /** Stands before the names of all fields: the parts of a case are told apart by it. */
  prefix?: string | undefined
  /** How a choice of several is scored, for the words that say so; without it as in quizzes. An exercise has no score. */
  multiple?: MultipleRule | 'unscored' | undefined
  /** What the question is worth, in hundredths of a mark; without it the parts of a case say which share they are. */
  worth?: number | undefined
}
