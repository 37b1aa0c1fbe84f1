import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { localPath } from '#app/platform/local-path.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { agreeToSigning } from '#app/pledges/agreement/agree-to-signing.server.ts'
import { AgreementForm } from '#app/pledges/agreement/agreement-form.server.ts'
import { explainAgreement } from '#app/pledges/agreement/explain-agreement.ts'
import { findAgreement } from '#app/pledges/agreement/find-agreement.server.ts'
import { signingAgreement } from '#app/pledges/agreement/load-agreement.server.ts'
import { PledgeText } from '#app/pledges/pledge-text.tsx'
import { record } from '#app/record.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { confirmIdentity } from './confirm-identity.server.ts'
import '#app/pledges/pledges.css'

export const meta: MetaFunction = () => [
  { title: '电子签名使用约定 · 廉学' },
  { name: 'description', content: '签名之前的约定：电子签名怎样生成、保存和核对，不愿电子签名怎么办。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const agreement = signingAgreement()
  const given = await findAgreement(database, viewer.memberId, agreement)
  return { agreement, given, formId: newId(), next: nextOf(args.request) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const parsed = parseForm(AgreementForm, await readForm(args.request))
  if (!parsed.ok) return data({ errors: parsed.errors }, { status: 400 })
  const { id, version, password } = parsed.value
  const at = now()
  const tools = { database, record, checkPassword: await confirmIdentity(args, viewer, at) }
  const input = { id, contentVersion: version, password }
  const outcome = await agreeToSigning(tools, viewer, signingAgreement(), input, at)
  if (outcome.ok) return redirect(nextOf(args.request))
  const { status, errors } = explainAgreement(outcome)
  return data({ errors }, { status })
}

/** Where the member was going: a pledge, or the list of pledges. */
function nextOf(request: Request): string {
  const next = localPath(new URL(request.url).searchParams.get('next'))
  return next.startsWith('/pledges/') ? next : '/pledges'
}

export default function SigningAgreementPage() {
  const { agreement, given, formId, next } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [id] = useState(formId)
  const errors: Record<string, string> = result?.errors ?? {}
  return (
    <Page title={agreement.title} lead="第一次签承诺书以前读一遍，约一分钟。确认以后不再问。">
      <ErrorSummary errors={result?.errors} />
      <PledgeText title="约定内容" opening={agreement.opening} closing={agreement.closing}>
        {agreement.clauses.map((clause, index) => (
          <div key={clause.id}>
            <h3>
              {index + 1}．{clause.title}
            </h3>
            <p>{clause.text}</p>
            <p className="clause-sources">依据：{clause.sources.join('；')}</p>
          </div>
        ))}
      </PledgeText>
      {given ? (
        <>
          <Notice tone="good" title="你已经确认过">
            {formatInstant(given.agreedAt)}确认，已写入学习台账。
          </Notice>
          <ButtonLink to={next} kind="main">
            去签承诺书
          </ButtonLink>
        </>
      ) : (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={agreement.contentVersion} />
          <PasswordField
            name="password"
            label="登录密码"
            hint="输入一次，确认是你本人"
            required
            error={errors.password}
          />
          <Button kind="main">我读过了，同意</Button>
        </Form>
      )}
    </Page>
  )
}
