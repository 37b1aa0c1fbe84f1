import type { InputHTMLAttributes } from 'react'
import { Field, fieldAttributes, type FieldProps } from './field.tsx'

type DateTimeFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'className' | 'type'>

/** A day and a time, sent as `YYYY-MM-DDTHH:MM` without a zone. */
export function DateTimeField({ name, label, hint, error, id, required, ...rest }: DateTimeFieldProps) {
  const field = { name, hint, error, id, required }
  return (
    <Field label={label} {...field}>
      <input
        className="control control-short"
        placeholder="2026-12-01T09:00"
        {...rest}
        type="datetime-local"
        {...fieldAttributes(field)}
      />
    </Field>
  )
}
