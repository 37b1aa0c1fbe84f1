import { FieldError } from '#app/ui/field.tsx'
import { CaseFields } from './case-fields.tsx'
import { PlainFields } from './plain-fields.tsx'
import type { QuestionFieldsProps } from './question-fields-props.ts'
import './question.css'

/**
 * The inputs of a question, to stand inside a form. They are plain inputs that post without scripts; ordering gets
 * buttons once scripts run. Inputs keep their own state: give the component a `key` to start afresh.
 */
export function QuestionFields({ question, errors, ...rest }: QuestionFieldsProps) {
  const wrong = errors?.['']
  return (
    <div className="question">
      {question.type === 'case' ? (
        <CaseFields question={question} errors={errors} {...rest} />
      ) : (
        <PlainFields question={question} errors={errors} {...rest} />
      )}
      {wrong ? <FieldError id={`${question.id}-all`} error={wrong} /> : null}
    </div>
  )
}
