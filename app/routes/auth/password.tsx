import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { changePassword } from '#app/auth/change-password.server.ts'
import { describeDevice } from '#app/auth/describe-device.ts'
import { readDeviceToken } from '#app/auth/device-cookie.server.ts'
import { ChangePasswordForm } from '#app/auth/sign-in-form.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { NewPasswordFields } from '#app/ui/new-password-fields.tsx'
import { now } from '#app/platform/clock.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction = () => [
  { title: '修改密码 · 廉学' },
  { name: 'description', content: '修改自己的登录密码，改后其他设备须重新登录。' },
]

export function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  return { first: viewer.mustChangePassword, changed: new URL(args.request.url).searchParams.has('changed') }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const parsed = parseForm(ChangePasswordForm, await readForm(args.request))
  if (!parsed.ok) return data({ errors: parsed.errors }, { status: 400 })
  const outcome = await changePassword(
    viewer,
    {
      current: parsed.value.current,
      next: parsed.value.next,
      clientAddress: args.context.clientAddress,
      deviceToken: await readDeviceToken(args.request.headers.get('Cookie')),
      device: describeDevice(args.request.headers.get('User-Agent') ?? ''),
    },
    now(),
  )
  if (!outcome.ok) return data({ errors: { [outcome.field]: outcome.message } }, { status: 400 })
  const destination = viewer.mustChangePassword ? '/' : '/me/password?changed'
  return redirect(destination, { headers: { 'Set-Cookie': outcome.cookie } })
}

export default function ChangePassword() {
  const { first, changed } = useLoaderData<typeof loader>()
  const errors: Record<string, string | undefined> = useActionData<typeof action>()?.errors ?? {}
  const lead = first
    ? '现在的密码是别人交给你的。请换成只有自己知道的密码，然后开始学习。'
    : '修改后，其他设备上的登录会立即失效。'
  return (
    <Page title="修改密码" lead={lead}>
      {changed ? <Notice tone="good">密码已修改，其他设备已退出登录。</Notice> : null}
      <Form method="post" className="form" noValidate>
        <PasswordField name="current" label="当前密码" required error={errors.current} />
        <NewPasswordFields errors={errors} />
        <Button kind="main">修改密码</Button>
      </Form>
    </Page>
  )
}
