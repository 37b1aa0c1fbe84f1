import { data, redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData } from '@remix-run/react'
import { resetPassword } from '#app/auth/reset-password.server.ts'
import { ResetPasswordForm } from '#app/auth/sign-in-form.server.ts'
import { NewPasswordFields } from '#app/ui/new-password-fields.tsx'
import { now } from '#app/platform/clock.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Entrance } from '#app/ui/entrance.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction = () => [
  { title: '用重置码设置新密码 · 廉学' },
  { name: 'description', content: '用组织员给的一次性重置码设置新密码。' },
]

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = parseForm(ResetPasswordForm, await readForm(request))
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 400 })
  const { employeeNumber, code, next } = parsed.value
  const outcome = await resetPassword(
    { employeeNumber, code, next, clientAddress: context.clientAddress },
    now(),
  )
  if (outcome.ok) return redirect('/login?reset')
  return data(
    { errors: { [outcome.field]: outcome.message }, values: { employeeNumber, code } },
    { status: 400 },
  )
}

export default function Reset() {
  const result = useActionData<typeof action>()
  const errors: Record<string, string | undefined> = result?.errors ?? {}
  const value = (name: 'employeeNumber' | 'code') => {
    const values: Record<string, unknown> = result?.values ?? {}
    return typeof values[name] === 'string' ? values[name] : ''
  }
  return (
    <Entrance title="设置新密码" lead="重置码由本单位组织员当面或电话发放，用一次即失效。">
      <Form method="post" className="form" noValidate>
        <TextField
          name="employeeNumber"
          label="工号"
          autoComplete="username"
          required
          defaultValue={value('employeeNumber')}
          error={errors.employeeNumber}
        />
        <TextField
          name="code"
          label="重置码"
          hint="10 位字母和数字，不分大小写"
          autoComplete="one-time-code"
          required
          defaultValue={value('code')}
          error={errors.code}
        />
        <NewPasswordFields errors={errors} />
        <Button kind="main" className="button-wide">
          设置新密码
        </Button>
        <Link to="/login" className="line-link">
          返回登录
        </Link>
      </Form>
    </Entrance>
  )
}
