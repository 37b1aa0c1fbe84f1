import type { InputHTMLAttributes } from 'react'
import { FieldError, fieldAttributes, fieldId, type FieldProps } from './field.tsx'

type CheckboxFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'className' | 'type'>

/** One yes or no; the whole line is the target. */
export function CheckboxField({
  name,
  label,
  hint,
  error,
  id = fieldId(name),
  required,
  ...rest
}: CheckboxFieldProps) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className="choice">
        <input {...rest} type="checkbox" {...fieldAttributes({ name, hint, error, id, required })} />
        <span>{label}</span>
      </label>
      {hint ? (
        <p className="field-hint choice-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={id} error={error} />
    </div>
  )
}
