import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { endSession, listSessions } from '#app/auth/sessions.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction = () => [
  { title: '登录设备 · 廉学' },
  { name: 'description', content: '自己的账号在哪些设备上登录着，可以逐台退出。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const sessions = await listSessions(requireViewer(args), now())
  return { sessions: sessions.map((session) => ({ ...session, since: formatInstant(session.createdAt) })) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const id = (await readForm(args.request)).get('session')
  if (typeof id === 'string' && /^[0-9a-f]{16}$/.test(id)) await endSession(viewer, id, now())
  return redirect('/me/sessions')
}

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>()
  return (
    <Page title="登录设备" lead="你的账号现在登录在这些设备上。发现不认识的设备，请让它退出并立即修改密码。">
      <ul className="list">
        {sessions.map((session) => (
          <li key={session.id} className="list-row">
            <div>
              <strong>{session.device}</strong>
              <p className="muted">{session.current ? '本设备' : `${session.since}登录`}</p>
            </div>
            {session.current ? null : (
              <Form method="post">
                <input type="hidden" name="session" value={session.id} />
                <Button kind="quiet">退出这台设备</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form method="post" action="/logout">
        <input type="hidden" name="everywhere" value="yes" />
        <Button kind="danger">退出全部设备</Button>
      </Form>
    </Page>
  )
}
