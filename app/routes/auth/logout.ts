import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signOut, signOutEverywhere } from '#app/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { readForm } from '#app/platform/read-form.server.ts'

/** Ends this session, or with `everywhere` all of them; the browser forgets what it kept of the pages. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const { viewer } = context
  if (!viewer) return redirect('/login')
  const cookie = form.has('everywhere')
    ? await signOutEverywhere(viewer, now())
    : await signOut(viewer, now())
  return redirect('/login', { headers: { 'Set-Cookie': cookie, 'Clear-Site-Data': '"cache"' } })
}

/** Nothing changes by following a link. */
export function loader() {
  return redirect('/')
}
