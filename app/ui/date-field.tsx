import type { InputHTMLAttributes } from 'react'
import { Field, fieldAttributes, type FieldProps } from './field.tsx'

type DateFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'className' | 'type'>

/** A day, sent as `YYYY-MM-DD`. */
export function DateField({ name, label, hint, error, id, required, ...rest }: DateFieldProps) {
  const field = { name, hint, error, id, required }
  return (
    <Field label={label} {...field}>
      <input className="control control-short" {...rest} type="date" {...fieldAttributes(field)} />
    </Field>
  )
}
