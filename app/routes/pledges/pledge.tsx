import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import {
  Form,
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react'
import { useState } from 'react'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { found, refuse } from '#app/platform/respond.server.ts'
import { findAgreement } from '#app/pledges/agreement/find-agreement.server.ts'
import { signingAgreement } from '#app/pledges/agreement/load-agreement.server.ts'
import { ClauseList } from '#app/pledges/clause-list.tsx'
import { explainRefusal } from '#app/pledges/explain-refusal.ts'
import { isAsked } from '#app/pledges/is-asked.ts'
import { findPledge } from '#app/pledges/load-pledges.server.ts'
import { markClauseRead } from '#app/pledges/mark-clause-read.server.ts'
import { PersonalClauseFields } from '#app/pledges/personal-clause-fields.tsx'
import { PledgeText } from '#app/pledges/pledge-text.tsx'
import { pledgeYear, type Pledge } from '#app/pledges/pledge.ts'
import { findReview } from '#app/pledges/review/find-review.server.ts'
import { ReviewSection } from '#app/pledges/review/review-section.tsx'
import { recallClauses, submitClauses } from '#app/pledges/review/submit-clauses.server.ts'
import { savePersonalClauses } from '#app/pledges/save-personal-clauses.server.ts'
import { showPledge } from '#app/pledges/show-pledge.server.ts'
import { personalClausesOf, PledgeForm, takeStrokes } from '#app/pledges/sign-pledge-form.server.ts'
import { SignatureField } from '#app/pledges/signature-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { receiveSignature } from './receive-signature.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import '#app/pledges/pledges.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.pledge.title ?? '承诺书'} · 廉学` },
]

const OFFLINE = '没有连上服务器，填写的内容和签名都还在这里，请稍后再试一次。'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const pledge = requirePledge(viewer, args.params.pledge)
  const at = now()
  const year = pledgeYear(dayOf(at))
  const signed = await database.pledgeSignature.findFirst({
    where: { memberId: viewer.memberId, pledgeId: pledge.id, year },
  })
  if (signed) throw redirect(`/pledges/signed/${signed.entryId}`)
  if (!(await findAgreement(database, viewer.memberId, signingAgreement())))
    throw redirect(`/pledges/agreement?next=/pledges/${pledge.id}`)
  const draft = await showPledge(database, viewer.memberId, pledge, at)
  const review = await findReview(database, viewer.memberId, pledge, at)
  return {
    pledge,
    draft,
    review,
    year,
    formId: newId(),
    owner: `${viewer.employeeNumber}.${pledge.contentVersion}`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const pledge = requirePledge(viewer, args.params.pledge)
  const form = await readForm(args.request)
  const strokes = takeStrokes(form)
  const personalClauses = personalClausesOf(form, pledge)
  const parsed = parseForm(PledgeForm, form)
  const at = now()
  if (parsed.ok && parsed.value.intent === 'read') {
    await markClauseRead(database, viewer.memberId, pledge, parsed.value.clause, at)
    if (parsed.value.stay) return data({ errors: {}, personalClauses })
    return redirect(`/pledges/${pledge.id}#clause-${parsed.value.clause}`)
  }
  if (!parsed.ok) return data({ errors: parsed.errors, personalClauses }, { status: 400 })
  const { memberId } = viewer
  if (parsed.value.intent === 'recall') {
    await recallClauses(database, memberId, pledge)
    return redirect(`/pledges/${pledge.id}`)
  }
  const isReviewed = pledge.personalClauses.review === 'leader'
  // The form to sign reviewed clauses has no fields for them.
  if (!isReviewed || parsed.value.intent !== 'sign')
    await savePersonalClauses(database, viewer.memberId, pledge, personalClauses, at)
  if (parsed.value.intent === 'submit') {
    const outcome = await submitClauses(database, memberId, pledge, personalClauses, at)
    if (!outcome.ok) return data({ errors: outcome.errors, personalClauses }, { status: 400 })
    return redirect(`/pledges/${pledge.id}`)
  }
  if (parsed.value.intent !== 'sign') return data({ errors: {}, personalClauses })
  const { id, version, password } = parsed.value
  const input = { id, contentVersion: version, personalClauses, strokes, password }
  const outcome = await receiveSignature(args, viewer, pledge, input, at)
  if (outcome.ok) return redirect(`/pledges/signed/${outcome.entryId}`)
  const { status, errors } = explainRefusal(outcome)
  return data({ errors, personalClauses }, { status })
}

/** Says that the network failed, in place of an error page that would take what was typed with it. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>()
  } catch (error) {
    if (error instanceof TypeError) return { offline: true as const, errors: { '': OFFLINE } }
    throw error
  }
}

/** Without a network there is nothing to load anew. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionResult?.offline ? false : defaultShouldRevalidate
}

function requirePledge(viewer: Viewer, id: string | undefined): Pledge {
  const pledge = found(findPledge(id ?? ''), '没有这份承诺书，可能已经停用。')
  if (!isAsked(viewer, pledge))
    throw refuse(403, '这份承诺书不是要求你现任职务签署的。如有疑问，请联系本单位组织员。')
  return pledge
}

export default function SignPledge() {
  const { pledge, draft, review, year, formId, owner } = useLoaderData<typeof loader>()
  const result = useActionData<typeof clientAction>()
  // Loading anew after a clause was opened must not change what a second submission is recognized by.
  const [id] = useState(formId)
  const { state, formData } = useNavigation()
  const isSigning = state !== 'idle' && formData?.get('intent') === 'sign'
  const errors: Record<string, string> = result?.errors ?? {}
  const values = (result && 'personalClauses' in result && result.personalClauses) || draft.personalClauses
  const isReviewed = pledge.personalClauses.review === 'leader'
  const maySign = !isReviewed || review?.state === 'approved'
  const unread = pledge.clauses.filter((clause) => !draft.readClauses.includes(clause.id)).length
  return (
    <Page
      title={pledge.title}
      lead={`${year}年度。请逐条打开读完，写下个人承诺事项，再手写签名并用密码确认。`}
    >
      <ErrorSummary errors={result?.errors} />
      <PledgeText title="承诺内容" opening={pledge.opening} closing={pledge.closing}>
        <p className="pledge-progress number" aria-live="polite">
          {unread === 0 ? '各条都已读过' : `还有 ${unread} 条未读，点开即可阅读`}
        </p>
        <ClauseList clauses={pledge.clauses} read={draft.readClauses} />
      </PledgeText>
      {isReviewed ? (
        <ReviewSection rules={pledge.personalClauses} review={review} values={values} errors={errors} />
      ) : null}
      {maySign ? (
        <Form method="post" className="form pledge-form" noValidate preventScrollReset>
          <input type="hidden" name="intent" value="sign" />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={pledge.contentVersion} />
          {isReviewed ? null : (
            <PersonalClauseFields rules={pledge.personalClauses} values={values} errors={errors} />
          )}
          <SignatureField owner={owner} error={errors.strokes} />
          <PasswordField
            name="password"
            label="登录密码"
            hint="再输入一次，确认是你本人在签署"
            required
            error={errors.password}
          />
          <Button kind="main" disabled={isSigning}>
            {isSigning ? '正在签署并存证…' : '签署承诺书'}
          </Button>
        </Form>
      ) : null}
    </Page>
  )
}
