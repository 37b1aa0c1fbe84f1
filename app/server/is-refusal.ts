import { isRouteErrorResponse } from '@remix-run/react'

/**
 * Whether what was thrown is an answer to the request and no failure: a refusal made by `refuse`, also where a resource
 * route throws it, or the router's own for a path without a page (404) and a method that a page does not take (405).
 */
export function isRefusal(error: unknown): boolean {
  if (isRouteErrorResponse(error)) return error.status < 500
  return (
    typeof error === 'object' && error !== null && 'type' in error && error.type === 'DataWithResponseInit'
  )
}
