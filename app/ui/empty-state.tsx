import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What is not there. */
  title: ReactNode
  /** What to do next, usually a `ButtonLink`. */
  action?: ReactNode
  /** Why it is empty, in a sentence. */
  children?: ReactNode
}

/** Stands where a list would be, and says what to do next. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <svg className="empty-mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <path d="M8 6v36h32" fill="none" stroke="currentColor" strokeWidth="2" />
        <path
          d="M18 14h18M18 22h18M18 30h10"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="3 3"
        />
      </svg>
      <p className="empty-title">{title}</p>
      {children ? <div className="empty-words">{children}</div> : null}
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  )
}
