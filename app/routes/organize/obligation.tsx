import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { may, scopesOf } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { describeGiven } from '#app/obligations/describe-given.ts'
import { findObligation } from '#app/obligations/find-obligations.server.ts'
import { targetTitle } from '#app/obligations/find-targets.server.ts'
import { ObligationWording, WithdrawalForm } from '#app/obligations/obligation-form.server.ts'
import { rewordObligation } from '#app/obligations/reword-obligation.server.ts'
import { withdrawObligation } from '#app/obligations/withdraw-obligation.server.ts'
import { WordingFields } from '#app/obligations/wording-fields.tsx'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.wording.title ?? '学习任务'} · 廉学` },
  { name: 'description', content: '一项学习任务的完成情况和免除。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:obligations:subtree')
  const obligation = await getObligation(viewer, args.params.obligation)
  const { id, title, basisTitle, basisArticle, withdrawnAt } = obligation
  return {
    id,
    wording: { title, basisTitle, basisArticle: basisArticle ?? '' },
    withdrawn: withdrawnAt !== null,
    facts: describeGiven(obligation, targetTitle(obligation.targetKind, obligation.targetId)),
    mayChange: may(viewer, 'manage:obligations:subtree', obligation.unitPath),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:obligations:subtree')
  const obligation = await getObligation(viewer, args.params.obligation)
  await requireRight(viewer, 'manage:obligations:subtree', obligation.unitPath)
  const form = await readForm(args.request)
  const at = now()
  if (form.get('intent') === 'withdraw') {
    const parsed = parseForm(WithdrawalForm, form)
    if (!parsed.ok) return data(parsed, { status: 400 })
    await withdrawObligation(database, obligation, { memberId: viewer.memberId, at, ...parsed.value })
  } else {
    const parsed = parseForm(ObligationWording, form)
    if (!parsed.ok) return data(parsed, { status: 400 })
    await rewordObligation(database, obligation, parsed.value, { memberId: viewer.memberId, at })
  }
  return redirect(`/organize/obligations/${obligation.id}`)
}

async function getObligation(viewer: Viewer, id: string | undefined) {
  const scopes = scopesOf(viewer, 'read:obligations:subtree')
  return found(await findObligation(database, scopes, id ?? ''), '没有这项学习任务，或者它不在你负责的范围内')
}

export default function ObligationPage() {
  const { id, wording, withdrawn, facts, mayChange } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      crumbs={[{ label: '学习任务', to: '/organize/obligations' }, { label: wording.title }]}
      title={wording.title}
      actions={<ButtonLink to={`/organize/reports?obligation=${id}`}>完成情况</ButtonLink>}
    >
      <ErrorSummary errors={answer?.errors} />
      {withdrawn ? <Notice title="任务已撤回">不再要求任何人完成；已经完成的记录仍然有效。</Notice> : null}
      <Facts items={facts} />
      {mayChange ? (
        <Wording
          key={JSON.stringify(wording)}
          values={answer?.values ?? wording}
          errors={answer?.errors ?? {}}
        />
      ) : null}
      {mayChange && !withdrawn ? <Withdrawal error={answer?.errors.reason} /> : null}
    </Page>
  )
}

function Wording({ values, errors }: Parameters<typeof WordingFields>[0]) {
  return (
    <section className="stack">
      <h2>修改名称和依据</h2>
      <Form method="post" className="form" noValidate>
        <WordingFields values={values} errors={errors} />
        <Button name="intent" value="reword">
          保存修改
        </Button>
      </Form>
    </section>
  )
}

function Withdrawal({ error }: { error: string | undefined }) {
  return (
    <ConfirmForm
      label="撤回任务"
      question="撤回后不再要求任何人完成，也不能恢复；已经完成的记录仍然有效。"
      confirm="确认撤回"
    >
      <input type="hidden" name="intent" value="withdraw" />
      <TextField name="reason" label="撤回原因" maxLength={200} error={error} />
    </ConfirmForm>
  )
}
