import { Form, Link, useNavigation } from '@remix-run/react'
import { useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { FamilyFields } from './family/family-fields.tsx'
import { usePasskey, type PasskeyRequest } from './passkey/use-passkey.ts'
import { PersonalClauseFields } from './personal-clause-fields.tsx'
import type { Pledge } from './pledge.ts'
import { SignatureField } from './signature-field.tsx'

type SignFormProps = {
  pledge: Pick<Pledge, 'contentVersion' | 'personalClauses' | 'isJoint'>
  /** What a second submission of this form is recognized by. */
  id: string
  /** Whose writing for which pledge: it survives a reload under this name. */
  owner: string
  values: ReadonlyArray<string>
  family: { name: string; relation: string }
  errors: Record<string, string>
  /** How many passkeys the signer has; null where passkeys cannot be used. */
  passkeys: number | null
  /** The server's question to the signer's passkey, once it was asked for. */
  question: PasskeyRequest | undefined
}

/** Own clauses, handwriting and confirmation: by password, or by passkey where the signer has one. */
export function SignForm({ pledge, id, owner, values, family, errors, passkeys, question }: SignFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const passkey = usePasskey(form, question)
  const { state, formData } = useNavigation()
  const sent = state === 'idle' ? null : formData?.get('intent')
  const isSigning = sent === 'sign'
  const isBusy = isSigning || sent === 'ask' || passkey.isAsking
  return (
    <Form ref={form} method="post" className="form pledge-form" noValidate preventScrollReset>
      <input type="hidden" name="intent" value="sign" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={pledge.contentVersion} />
      {pledge.personalClauses.review === 'leader' ? null : (
        <PersonalClauseFields rules={pledge.personalClauses} values={values} errors={errors} />
      )}
      <SignatureField name="strokes" whose="你" owner={owner} error={errors.strokes} />
      {pledge.isJoint ? <FamilyFields owner={owner} values={family} errors={errors} /> : null}
      {passkeys ? (
        <div className="sign-by-passkey">
          <Button kind="main" type="button" disabled={!passkey.isReady || isBusy} onClick={passkey.ask}>
            {passkey.isAsking ? '请在设备上确认…' : isBusy ? '正在核对…' : '用通行密钥签署'}
          </Button>
          {passkey.error ? (
            <p className="field-error" role="alert">
              {passkey.error}
            </p>
          ) : null}
          <p className="muted">或者输入登录密码签署：</p>
        </div>
      ) : null}
      <PasswordField
        name="password"
        label="登录密码"
        hint="再输入一次，确认是你本人在签署"
        required
        error={errors.password}
      />
      <Button kind={passkeys ? 'quiet' : 'main'} disabled={isBusy}>
        {isSigning ? '正在签署并存证…' : '签署承诺书'}
      </Button>
      {passkeys === 0 ? (
        <p className="muted">
          登记<Link to="/me/passkeys">通行密钥</Link>以后，可以用指纹、面容或锁屏密码代替登录密码确认。
        </p>
      ) : null}
    </Form>
  )
}
