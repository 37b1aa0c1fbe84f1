import type { RequestHandler } from '@remix-run/node'

/** The path of the page that shows a refusal; it says 404 to whoever asks for it by name. */
const PAGE = '/refused'

/**
 * Remix answers a refusal of a route without a page (a download, a form that only leads on) with JSON that does not even hold its
 * sentence. Whoever sees it in a browser is shown the page that all other refusals have.
 */
export function withRefusalPage(handle: RequestHandler, render: RequestHandler): RequestHandler {
  return async (request, context) => {
    const response = await handle(request, context)
    const isBare = response.headers.has('X-Remix-Error') && context?.refusal !== undefined
    if (!isBare || !(request.headers.get('accept') ?? '').includes('text/html')) return response
    return render(new Request(new URL(PAGE, request.url), { headers: { accept: 'text/html' } }), context)
  }
}
