import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { explainRegistration } from '#app/auth/passkeys/explain-registration.ts'
import { PasskeyForm } from '#app/auth/passkeys/passkey-form.server.ts'
import { NO_PASSKEY_SITE, passkeySite } from '#app/auth/passkeys/passkey-site.ts'
import { listPasskeys, removePasskey } from '#app/auth/passkeys/passkeys.server.ts'
import { beginRegistration, finishRegistration } from '#app/auth/passkeys/register-passkey.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { formatDay, dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { confirmPassword } from '#app/pledges/confirm-password.ts'
import { refusedPassword } from '#app/pledges/explained-refusal.ts'
import { confirmIdentity } from '#app/routes/pledges/confirm-identity.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { NewPasskey } from './new-passkey.tsx'

export const meta: MetaFunction = () => [
  { title: '通行密钥 · 廉学' },
  { name: 'description', content: '用手机或电脑的指纹、面容代替密码登录，管理已登记的通行密钥。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId } = requireViewer(args)
  return {
    isPossible: passkeySite(settings.origin) !== null,
    passkeys: await listPasskeys(database, memberId),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const parsed = parseForm(PasskeyForm, await readForm(args.request))
  if (!parsed.ok) return data({ errors: parsed.errors }, { status: 400 })
  const input = parsed.value
  const at = now()
  if (input.intent === 'remove') {
    await removePasskey(database, viewer, input.passkey, at)
    return redirect('/me/passkeys')
  }
  const site = passkeySite(settings.origin)
  if (!site) return data({ errors: { form: NO_PASSKEY_SITE } }, { status: 409 })
  if (input.intent === 'finish') {
    const outcome = await finishRegistration(database, site, viewer, input, at)
    return outcome.ok
      ? redirect('/me/passkeys')
      : data({ errors: { form: explainRegistration(outcome.reason) } }, { status: 400 })
  }
  const refusal = await confirmPassword(await confirmIdentity(args, viewer, at), input.password)
  if (refusal) {
    const { status, errors } = refusedPassword(refusal, '登记')
    return data({ errors }, { status })
  }
  const question = await beginRegistration(database, site, viewer, at)
  return question
    ? data({ errors: {}, question: { ...question, name: input.name } })
    : data({ errors: { form: '通行密钥已经有 10 把，请先删去不用的再登记。' } }, { status: 409 })
}

export default function Passkeys() {
  const { isPossible, passkeys } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const errors: Record<string, string> = result?.errors ?? {}
  return (
    <Page
      title="通行密钥"
      lead="用手机或电脑的指纹、面容或锁屏密码确认签署，代替登录密码。密钥只在你的设备里，单位拿不到；指纹和面容也不离开设备。"
      crumbs={[{ label: '我的', to: '/me' }, { label: '通行密钥' }]}
    >
      <ErrorSummary errors={result?.errors} />
      {passkeys.length === 0 ? <EmptyState title="还没有登记通行密钥" /> : null}
      <ul className="list">
        {passkeys.map((passkey) => (
          <li key={passkey.id} className="list-row">
            <div>
              <strong>{passkey.name}</strong>
              <p className="muted">
                {formatDay(dayOf(passkey.createdAt))}登记，
                {passkey.usedAt ? `最近 ${formatDay(dayOf(passkey.usedAt))}使用` : '还没有用过'}，
                {passkey.custody === 'single-device' ? '只在一台设备里' : '由你的账户在设备间同步'}
              </p>
            </div>
            <Form method="post">
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="passkey" value={passkey.id} />
              <Button kind="quiet" aria-label={`删除通行密钥：${passkey.name}`}>
                删除
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {isPossible ? (
        <NewPasskey errors={errors} question={result && 'question' in result ? result.question : undefined} />
      ) : (
        <Notice tone="info" title="这里暂时不能登记">
          {NO_PASSKEY_SITE}
        </Notice>
      )}
      <p className="muted">删除以后不能再用它签署；以前用它签的承诺书仍然有效，照样可以核对。</p>
    </Page>
  )
}
