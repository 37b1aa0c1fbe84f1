import type { ReactNode } from 'react'
import { FieldError, fieldId } from './field.tsx'

/** One of the choices; `hint` is a second line under the label. */
export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean | undefined }

type RadioGroupProps = {
  legend: ReactNode
  name: string
  options: ReadonlyArray<Choice>
  defaultValue?: string | undefined
  hint?: ReactNode
  error?: string | undefined
  required?: boolean | undefined
  /** `true` makes checkboxes of the choices: several may be taken. */
  multiple?: boolean | undefined
  /** The taken choices where several may be. */
  defaultValues?: ReadonlyArray<string> | undefined
  id?: string | undefined
}

/** A group of choices under one legend: one of them, or several with `multiple`. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, name, options, hint, error, id = fieldId(name) } = props
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className="choices">
        {options.map((option, index) => (
          // The first choice carries the id that the error summary links to.
          <ChoiceLine
            key={option.value}
            group={props}
            option={option}
            id={index === 0 ? id : `${id}-${index + 1}`}
          />
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}

function ChoiceLine({ group, option, id }: { group: RadioGroupProps; option: Choice; id: string }) {
  const taken = group.multiple
    ? group.defaultValues?.includes(option.value)
    : group.defaultValue === option.value
  return (
    <label className="choice" htmlFor={id}>
      <input
        id={id}
        type={group.multiple ? 'checkbox' : 'radio'}
        name={group.name}
        value={option.value}
        defaultChecked={taken ?? false}
        disabled={option.disabled}
        required={!group.multiple && (group.required ?? false)}
        aria-invalid={group.error ? true : undefined}
      />
      <span>
        {option.label}
        {option.hint ? <small className="choice-note">{option.hint}</small> : null}
      </span>
    </label>
  )
}
