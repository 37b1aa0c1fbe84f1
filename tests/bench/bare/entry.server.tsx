import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'

/** The least that answers with a document. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const document = renderToString(<RemixServer context={remixContext} url={request.url} />)
  return new Response(`<!DOCTYPE html>${document}`, { status, headers })
}
