import type { InputHTMLAttributes } from 'react'
import { Field, fieldAttributes, type FieldProps } from './field.tsx'

type FileFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'className' | 'type'>

/** A file; its form needs `encType="multipart/form-data"`. Say allowed kinds and size in the hint. */
export function FileField({ name, label, hint, error, id, required, ...rest }: FileFieldProps) {
  const field = { name, hint, error, id, required }
  return (
    <Field label={label} {...field}>
      <input className="control control-file" {...rest} type="file" {...fieldAttributes(field)} />
    </Field>
  )
}
