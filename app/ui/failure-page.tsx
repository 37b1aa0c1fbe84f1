import { isRouteErrorResponse, useLocation } from '@remix-run/react'
import { ButtonLink } from './button-link.tsx'
import { ErrorPage } from './error-page.tsx'
import { isNetworkFailure } from './is-network-failure.ts'

/** In place of a page that failed: a refusal, a network that is not there, or a fault of the system. */
export function FailurePage({ error }: { error: unknown }) {
  const { pathname, search } = useLocation()
  if (isNetworkFailure(error))
    return (
      <ErrorPage
        status="no-network"
        actions={
          <ButtonLink to={`${pathname}${search}`} kind="main" replace>
            再试一次
          </ButtonLink>
        }
      />
    )
  return isRouteErrorResponse(error) ? (
    <ErrorPage status={error.status} message={refusalOf(error.data)} />
  ) : (
    <ErrorPage status={500} />
  )
}

/** The sentence of a refusal made by `refuse`, if it was one. */
function refusalOf(data: unknown): string | undefined {
  return typeof data === 'object' && data && 'message' in data && typeof data.message === 'string'
    ? data.message
    : undefined
}
