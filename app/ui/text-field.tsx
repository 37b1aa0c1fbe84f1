import type { InputHTMLAttributes } from 'react'
import { Field, fieldAttributes, type FieldProps } from './field.tsx'

type TextFieldProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'className'>

/** One line of text; `type`, `inputMode`, `autoComplete`, `defaultValue` and the rest go to the input. */
export function TextField({ name, label, hint, error, id, required, ...rest }: TextFieldProps) {
  const field = { name, hint, error, id, required }
  return (
    <Field label={label} {...field}>
      <input type="text" className="control" {...rest} {...fieldAttributes(field)} />
    </Field>
  )
}
