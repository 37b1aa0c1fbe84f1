import { redirect, type AppLoadContext } from '@remix-run/node'
import type { Viewer } from './viewer.ts'

/** The member who is signed in; anybody else is sent to the sign-in page and comes back afterwards. */
export function requireViewer({ request, context }: { request: Request; context: AppLoadContext }): Viewer {
  const { viewer } = context
  const { pathname, search } = new URL(request.url)
  if (!viewer) throw redirect(`/login?next=${encodeURIComponent(nextPath(request.method, pathname, search))}`)
  if (viewer.mustChangePassword && pathname !== '/me/password') throw redirect('/me/password')
  return viewer
}

/** Where to go after signing in: the page asked for, never the address of a form or of a data request. */
function nextPath(method: string, pathname: string, search: string): string {
  const page = pathname.replace(/(^\/_root)?\.data$/, '') || '/'
  return method === 'GET'
    ? page + search.replace(/[?&](_routes|index)(=[^&]*)?/g, '').replace(/^&/, '?')
    : page
}
