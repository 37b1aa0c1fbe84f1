import type { ReactNode } from 'react'

/** What every field of a form takes. */
export type FieldProps = {
  /** The name the value is sent under; the id is made from it, so that an error summary can link here. */
  name: string
  label: ReactNode
  /** One sentence of help, shown before the control. */
  hint?: ReactNode
  /** What is wrong and what to do, in one sentence. */
  error?: string | undefined
  /** Only where one page has two fields of the same name. */
  id?: string | undefined
  required?: boolean | undefined
}

/** The id of the control for a field name: what `ErrorSummary` links to. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** The attributes that bind a control to its hint and its error. */
export function fieldAttributes({
  name,
  hint,
  error,
  id = fieldId(name),
  required,
}: Omit<FieldProps, 'label'>) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    name,
    required: required ?? false,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
}

/** Label, hint, control and error in their order. */
export function Field({
  name,
  label,
  hint,
  error,
  id = fieldId(name),
  required,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {required === false ? <span className="field-optional">（选填）</span> : null}
      </label>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      <FieldError id={id} error={error} />
    </div>
  )
}

/** The sentence that says what is wrong with a field; nothing when nothing is. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p className="field-error" id={`${id}-error`}>
      {error}
    </p>
  )
}
