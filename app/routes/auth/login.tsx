import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useActionData, useNavigation, useSearchParams } from '@remix-run/react'
import { describeDevice } from '#app/auth/describe-device.ts'
import { readDeviceToken } from '#app/auth/device-cookie.server.ts'
import { SignInForm } from '#app/auth/sign-in-form.server.ts'
import { signIn } from '#app/auth/sign-in.server.ts'
import { useForgottenPages } from '#app/offline/use-kept-page.ts'
import { now } from '#app/platform/clock.ts'
import { localPath } from '#app/platform/local-path.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Entrance } from '#app/ui/entrance.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction = () => [
  { title: '登录 · 廉学' },
  { name: 'description', content: '登录廉学，学习党纪法规课程，完成测验和廉洁承诺，查看自己的学习台账。' },
]

export function loader({ request, context }: LoaderFunctionArgs) {
  if (context.viewer) throw redirect(localPath(new URL(request.url).searchParams.get('next')))
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = parseForm(SignInForm, await readForm(request))
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 400 })
  const { employeeNumber, password } = parsed.value
  const outcome = await signIn(
    {
      employeeNumber,
      password,
      clientAddress: context.clientAddress,
      deviceToken: await readDeviceToken(request.headers.get('Cookie')),
      device: describeDevice(request.headers.get('User-Agent') ?? ''),
    },
    now(),
  )
  if (outcome.ok) {
    const headers = new Headers(outcome.cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]))
    return redirect(localPath(new URL(request.url).searchParams.get('next')), { headers })
  }
  const waiting = outcome.reason === 'wait'
  const message = waiting
    ? `输错次数较多，请等 ${outcome.seconds} 秒后再试。忘记密码可以请本单位组织员发放重置码。`
    : '工号或密码不正确，请核对后重新输入。'
  return data({ errors: { '': message }, values: { employeeNumber } }, { status: waiting ? 429 : 401 })
}

export default function Login() {
  // Nobody is signed in: what was kept for somebody goes.
  useForgottenPages()
  const result = useActionData<typeof action>()
  const errors: Record<string, string | undefined> = result?.errors ?? {}
  const [params] = useSearchParams()
  const { state } = useNavigation()
  const employeeNumber = result?.values.employeeNumber
  return (
    <Entrance
      title="登录"
      lead="学规矩，明底线，留凭据。"
      foot={<p>忘记密码，请联系本单位组织员领取一次性重置码。</p>}
    >
      {params.has('reset') ? <Notice tone="good">新密码已经设好，请用它登录。</Notice> : null}
      {errors[''] ? <Notice tone="error" title={errors['']} /> : null}
      <Form method="post" className="form" noValidate>
        <TextField
          name="employeeNumber"
          label="工号"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={typeof employeeNumber === 'string' ? employeeNumber : ''}
          error={errors.employeeNumber}
        />
        <PasswordField name="password" label="密码" required error={errors.password} />
        <Button kind="main" className="button-wide" disabled={state === 'submitting'}>
          登录
        </Button>
        <Link to="/reset" className="line-link">
          有重置码？设置新密码
        </Link>
      </Form>
    </Entrance>
  )
}
