import type { SelectHTMLAttributes } from 'react'
import { Field, fieldAttributes, type FieldProps } from './field.tsx'

/** One thing that can be chosen. */
export type Option = { value: string; label: string; disabled?: boolean | undefined }

type SelectFieldProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | 'className'> & {
    options: ReadonlyArray<Option>
  }

/** One choice of many; for up to six prefer `RadioGroup`. */
export function SelectField({ name, label, hint, error, id, required, options, ...rest }: SelectFieldProps) {
  const field = { name, hint, error, id, required }
  return (
    <Field label={label} {...field}>
      <select className="control" {...rest} {...fieldAttributes(field)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
