import { useEffect, useRef } from 'react'
import { fieldId } from './field.tsx'

type ErrorSummaryProps = {
  /** By field name, one sentence each; the empty name is for the form as a whole. Nothing is shown when empty. */
  errors: Readonly<Record<string, string>> | undefined
}

/** Lists what is wrong with a form, takes the focus when it appears and links to each field. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [errors])
  const listed = Object.entries(errors ?? {})
  if (listed.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="notice notice-error error-summary">
      <h2>{listed.length === 1 ? '还有一处要改' : `还有 ${listed.length} 处要改`}</h2>
      <ul>
        {listed.map(([name, sentence]) => (
          <li key={name}>{name === '' ? sentence : <a href={`#${fieldId(name)}`}>{sentence}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
