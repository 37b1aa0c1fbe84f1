import { FieldError } from '#app/ui/field.tsx'
import { ChoiceFields } from './choice-fields.tsx'
import { FillFields } from './fill-fields.tsx'
import { MatchFields } from './match-fields.tsx'
import { OrderFields } from './order-fields.tsx'
import type { QuestionFieldsProps } from './question-fields-props.ts'
import { SortFields } from './sort-fields.tsx'
import './question.css'

/**
 * The inputs of a question, to stand inside a form. They are plain inputs that post without scripts; ordering gets
 * buttons once scripts run. Inputs keep their own state: give the component a `key` to start afresh.
 */
export function QuestionFields({ question, values, errors }: QuestionFieldsProps) {
  const wrong = errors?.['']
  return (
    <div className="question">
      <FieldsOfType question={question} values={values} errors={errors} />
      {wrong ? <FieldError id={`${question.id}-all`} error={wrong} /> : null}
    </div>
  )
}

function FieldsOfType({ question, ...rest }: QuestionFieldsProps) {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'judge':
      return <ChoiceFields question={question} {...rest} />
    case 'fill':
      return <FillFields question={question} {...rest} />
    case 'match':
      return <MatchFields question={question} {...rest} />
    case 'order':
      return <OrderFields question={question} {...rest} />
    case 'sort':
      return <SortFields question={question} {...rest} />
  }
}
