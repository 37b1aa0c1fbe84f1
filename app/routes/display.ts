import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { localPath } from '#app/platform/local-path.ts'
import { serializeDisplay } from '#app/platform/display.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'

/** Keeps how the member wants the pages to look, and goes back. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const theme = form.get('theme')
  const choice = {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    type: form.get('type') === 'large' ? 'large' : 'normal',
  } as const
  return redirect(localPath(form.get('returnTo')), { headers: { 'Set-Cookie': serializeDisplay(choice) } })
}

export function loader() {
  return redirect('/me')
}
