import { Form, useNavigation, useSubmit } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { explainBrowser } from '#app/auth/passkeys/explain-browser.ts'
import { Button } from '#app/ui/button.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** The server's wish for a new passkey, under the name that the member gave it. */
type Question = { nonce: string; name: string; options: string }

type NewPasskeyProps = { errors: Record<string, string>; question: Question | undefined }

/** Name and password; then the device makes the key and the page sends the public half. */
export function NewPasskey({ errors, question }: NewPasskeyProps) {
  const submit = useSubmit()
  const { state } = useNavigation()
  const [error, setError] = useState<string>()

  useEffect(() => {
    if (!question) return
    const { nonce, name, options } = question
    setError(undefined)
    import('@simplewebauthn/browser')
      .then(({ startRegistration }) => startRegistration({ optionsJSON: JSON.parse(options) }))
      .then(
        (answer) =>
          submit({ intent: 'finish', nonce, name, answer: JSON.stringify(answer) }, { method: 'post' }),
        (reason: unknown) => setError(explainBrowser(reason)),
      )
    // One question is answered once, however often the page is drawn.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [question])

  return (
    <Form method="post" className="form" noValidate>
      <h2>登记一把</h2>
      <noscript>
        <p className="field-error">登记通行密钥需要启用浏览器脚本，请启用后重试。</p>
      </noscript>
      <input type="hidden" name="intent" value="begin" />
      <TextField
        name="name"
        label="名称"
        hint="分得清是哪台设备就行，例如“我的手机”"
        maxLength={30}
        autoComplete="off"
        required
        error={errors.name}
      />
      <PasswordField
        name="password"
        label="登录密码"
        hint="确认是你本人在登记"
        required
        error={errors.password}
      />
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      <Button kind="main" disabled={state !== 'idle'}>
        登记通行密钥
      </Button>
    </Form>
  )
}
