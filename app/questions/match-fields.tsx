import { FieldError } from '#app/ui/field.tsx'
import { partField } from './field-values.ts'
import type { PublicQuestion } from './public-question.ts'
import type { QuestionFieldsProps } from './question-fields-props.ts'
import { QuestionLegend } from './question-legend.tsx'

type Match = Extract<PublicQuestion, { type: 'match' }>

/** One list of right-hand sides for each left-hand side. */
export function MatchFields({ question, values, errors, prefix = '' }: QuestionFieldsProps<Match>) {
  return (
    <fieldset className="field">
      <QuestionLegend type="match" stem={question.stem} />
      {question.lefts.map((left) => {
        const name = partField('match', left.key)
        const id = `${question.id}-${name}`
        const error = errors?.[name]
        return (
          <div className={error ? 'field field-wrong' : 'field'} key={left.key}>
            <label htmlFor={id}>{left.text}</label>
            <select
              className="control"
              id={id}
              name={`${prefix}${name}`}
              defaultValue={values?.[name]?.[0] ?? ''}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
            >
              <option value="">请选择</option>
              {question.rights.map((right) => (
                <option value={right.key} key={right.key}>
                  {right.text}
                </option>
              ))}
            </select>
            <FieldError id={id} error={error} />
          </div>
        )
      })}
    </fieldset>
  )
}
