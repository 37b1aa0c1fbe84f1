import type { InputHTMLAttributes } from 'react'
import { Field, fieldAttributes, type FieldProps } from './field.tsx'

type PasswordFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'className' | 'type'>

/** A password; never filled in again after an error. `autoComplete` is `current-password` unless said otherwise. */
export function PasswordField({ name, label, hint, error, id, required, ...rest }: PasswordFieldProps) {
  const field = { name, hint, error, id, required }
  return (
    <Field label={label} {...field}>
      <input
        className="control"
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        {...rest}
        type="password"
        {...fieldAttributes(field)}
      />
    </Field>
  )
}
