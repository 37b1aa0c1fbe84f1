import type { TextareaHTMLAttributes } from 'react'
import { Field, fieldAttributes, type FieldProps } from './field.tsx'

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | 'className'>

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ name, label, hint, error, id, required, rows = 4, ...rest }: TextAreaProps) {
  const field = { name, hint, error, id, required }
  return (
    <Field label={label} {...field}>
      <textarea className="control" rows={rows} {...rest} {...fieldAttributes(field)} />
    </Field>
  )
}
