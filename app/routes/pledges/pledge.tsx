import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import {
  useActionData,
  useLoaderData,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react'
import { useCallback, useState } from 'react'
import { listPasskeys } from '#app/auth/passkeys/passkeys.server.ts'
import { passkeySite } from '#app/auth/passkeys/passkey-site.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { findAgreement } from '#app/pledges/agreement/find-agreement.server.ts'
import { signingAgreement } from '#app/pledges/agreement/load-agreement.server.ts'
import { ClauseList } from '#app/pledges/clause-list.tsx'
import { findSignatureOf } from '#app/pledges/find-signature-of.server.ts'
import { PledgeText } from '#app/pledges/pledge-text.tsx'
import { pledgeYear } from '#app/pledges/pledge.ts'
import { findReview } from '#app/pledges/review/find-review.server.ts'
import { ReviewSection } from '#app/pledges/review/review-section.tsx'
import { showPledge } from '#app/pledges/show-pledge.server.ts'
import { SignForm } from '#app/pledges/sign-form.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { answerPledgeForm } from './answer-pledge-form.server.ts'
import { requirePledge } from './require-pledge.server.ts'
import '#app/pledges/pledges.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.pledge.title ?? '承诺书'} · 廉学` },
  { name: 'description', content: '承诺书全文，逐条读过，手写签名。' },
]

const OFFLINE = '没有连上服务器，填写的内容和签名都还在这里，请稍后再试一次。'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const pledge = await requirePledge(viewer, args.params.pledge)
  const { memberId, employeeNumber } = viewer
  const at = now()
  const year = pledgeYear(dayOf(at))
  const signed = await findSignatureOf(database, memberId, pledge, year)
  if (signed) throw redirect(`/pledges/signed/${signed.entryId}`)
  if (!(await findAgreement(database, memberId, signingAgreement())))
    throw redirect(`/pledges/agreement?next=/pledges/${pledge.id}`)
  const draft = await showPledge(database, memberId, pledge, at)
  const review = await findReview(database, memberId, pledge, at)
  const passkeys = passkeySite(settings.origin) ? await listPasskeys(database, memberId) : null
  return {
    pledge,
    draft,
    review,
    year,
    formId: newId(),
    owner: `${employeeNumber}.${pledge.contentVersion}`,
    passkeys: passkeys?.length ?? null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const pledge = await requirePledge(viewer, args.params.pledge)
  return answerPledgeForm(args, viewer, pledge, await readForm(args.request))
}

/** Says that no answer came, at the form as well: a clause that was read is noted without anything being pressed. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  const answer: Awaited<ReturnType<typeof serverAction<typeof action>>> | undefined =
    await serverAction<typeof action>()
  return answer === undefined ? { offline: true as const, errors: { '': OFFLINE } } : answer
}

/**
 * Without a network there is nothing to load anew. Nor after a clause was noted or one's own was
 * kept: the page knows them, and loading anew could cut into a signing that is under way.
 */
export function shouldRevalidate({
  actionResult,
  formData,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const isNoted = formData?.has('stay') || formData?.get('intent') === 'save'
  return actionResult?.offline || isNoted ? false : defaultShouldRevalidate
}

export default function SignPledge() {
  const { pledge, draft, review, year, formId, owner, passkeys } = useLoaderData<typeof loader>()
  const result = useActionData<typeof clientAction>()
  // Loading anew after a clause was opened must not change what a second submission is recognized by.
  const [id] = useState(formId)
  const errors: Record<string, string> = result?.errors ?? {}
  const typed = result && 'personalClauses' in result ? result : null
  const values = typed?.personalClauses ?? draft.personalClauses
  const isReviewed = pledge.personalClauses.review === 'leader'
  const [noted, setNoted] = useState<ReadonlyArray<string>>([])
  const onRead = useCallback((clause: string) => setNoted((before) => [...before, clause]), [])
  const read = [...draft.readClauses, ...noted]
  const unread = pledge.clauses.filter((clause) => !read.includes(clause.id)).length
  return (
    <Page title={pledge.title} lead={`${year}年度。请逐条读完，写下个人承诺事项，再手写签名并确认。`}>
      <ErrorSummary errors={result?.errors} />
      <PledgeText title="承诺内容" opening={pledge.opening} closing={pledge.closing}>
        <p className="pledge-progress number" aria-live="polite">
          {unread === 0 ? '各条都已读过' : `还有 ${unread} 条未读，往下读，读到的自动展开`}
        </p>
        <ClauseList clauses={pledge.clauses} read={read} onRead={onRead} />
      </PledgeText>
      {isReviewed ? (
        <ReviewSection rules={pledge.personalClauses} review={review} values={values} errors={errors} />
      ) : null}
      {!isReviewed || review?.state === 'approved' ? (
        <SignForm
          pledge={pledge}
          id={id}
          owner={owner}
          values={values}
          family={{ name: typed?.familyName ?? '', relation: typed?.familyRelation ?? '' }}
          errors={errors}
          passkeys={passkeys}
          question={typed?.question}
        />
      ) : null}
    </Page>
  )
}
