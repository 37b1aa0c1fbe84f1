import type { ReactNode } from 'react'
import { ButtonLink } from './button-link.tsx'
import { errorWords } from './error-words.ts'

type ErrorPageProps = {
  status: number
  /** The sentence of the refusal, when there is one; otherwise the usual one for the status. */
  message?: string | undefined
  /** Other ways on; the way home when left out. */
  actions?: ReactNode
}

/** A whole page for a refusal or a failure: what happened, what to do, the way on. */
export function ErrorPage({ status, message, actions }: ErrorPageProps) {
  const { title, sentence } = errorWords(status)
  return (
    <main id="main" tabIndex={-1} className="page page-reading error-page">
      <p className="error-status number">{status}</p>
      <h1>{title}</h1>
      <p className="lead">{message ?? sentence}</p>
      <div className="page-actions">
        {actions ?? (
          <ButtonLink to="/" kind="main">
            回到今日学习
          </ButtonLink>
        )}
      </div>
    </main>
  )
}
