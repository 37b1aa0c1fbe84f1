import { FieldError } from '#app/ui/field.tsx'
import { MAX_WRITTEN_LENGTH, WRITTEN_FIELD } from './field-values.ts'
import type { PublicQuestion } from './public-question.ts'
import type { QuestionFieldsProps } from './question-fields-props.ts'
import { QuestionLegend } from './question-legend.tsx'

type Short = Extract<PublicQuestion, { type: 'short' }>

/** Several lines in one's own words. */
export function ShortFields({ question, values, errors, prefix = '' }: QuestionFieldsProps<Short>) {
  const id = `${question.id}-${WRITTEN_FIELD}`
  const error = errors?.[WRITTEN_FIELD]
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'}>
      <QuestionLegend type="short" stem={question.stem} />
      <label htmlFor={id}>你的回答</label>
      <textarea
        className="control"
        id={id}
        name={`${prefix}${WRITTEN_FIELD}`}
        rows={6}
        maxLength={MAX_WRITTEN_LENGTH}
        defaultValue={values?.[WRITTEN_FIELD]?.[0] ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
