import type { ReactNode } from 'react'

/** Long Chinese text as in a book: measure, leading, tables, quotations, citations, worked cases. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>
}
