import { FieldError } from '#app/ui/field.tsx'
import { CHOICE_FIELD, JUDGE_VALUES } from './field-values.ts'
import type { PublicItem, PublicQuestion } from './public-question.ts'
import type { QuestionFieldsProps } from './question-fields-props.ts'
import { QuestionLegend } from './question-legend.tsx'

type Choice = Extract<PublicQuestion, { type: 'single' | 'multiple' | 'judge' }>

const JUDGEMENTS: ReadonlyArray<PublicItem> = [
  { key: JUDGE_VALUES.true, text: '对' },
  { key: JUDGE_VALUES.false, text: '错' },
]

/** One radio group, or check boxes where several are right. */
export function ChoiceFields({
  question,
  values,
  errors,
  prefix = '',
  multiple,
}: QuestionFieldsProps<Choice>) {
  const options = question.type === 'judge' ? JUDGEMENTS : question.options
  const error = errors?.[CHOICE_FIELD]
  const id = `${question.id}-${CHOICE_FIELD}`
  return (
    <fieldset
      className={error ? 'field field-wrong' : 'field'}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <QuestionLegend type={question.type} stem={question.stem} multiple={multiple} />
      <div className={question.type === 'judge' ? 'choices choices-short' : 'choices'}>
        {options.map((option, index) => (
          <label className="choice" key={option.key}>
            <input
              id={index === 0 ? id : undefined}
              type={question.type === 'multiple' ? 'checkbox' : 'radio'}
              name={`${prefix}${CHOICE_FIELD}`}
              value={option.key}
              defaultChecked={values?.[CHOICE_FIELD]?.includes(option.key) ?? false}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
