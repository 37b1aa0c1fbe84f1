import { FieldError } from '#app/ui/field.tsx'
import { partField } from './field-values.ts'
import type { PublicQuestion } from './public-question.ts'
import type { QuestionFieldsProps } from './question-fields-props.ts'
import { QuestionLegend } from './question-legend.tsx'

type Sort = Extract<PublicQuestion, { type: 'sort' }>

/**
 * One tap an item: its groups stand under it as a radio group. The same before and after scripts run, so nothing jumps,
 * and arrow keys work as in any radio group.
 */
export function SortFields({ question, values, errors, prefix = '' }: QuestionFieldsProps<Sort>) {
  return (
    <fieldset className="field">
      <QuestionLegend type="sort" stem={question.stem} />
      <div className="sort-items">
        {question.items.map((item) => {
          const name = partField('group', item.key)
          const id = `${question.id}-${name}`
          const error = errors?.[name]
          return (
            <fieldset
              className={error ? 'sort-item field-wrong' : 'sort-item'}
              key={item.key}
              aria-describedby={error ? `${id}-error` : undefined}
            >
              <legend>{item.text}</legend>
              <div className="sort-groups">
                {question.groups.map((group) => (
                  <label className="choice" key={group.key}>
                    <input
                      type="radio"
                      name={`${prefix}${name}`}
                      value={group.key}
                      defaultChecked={values?.[name]?.[0] === group.key}
                    />
                    <span>{group.text}</span>
                  </label>
                ))}
              </div>
              <FieldError id={id} error={error} />
            </fieldset>
          )
        })}
      </div>
    </fieldset>
  )
}
