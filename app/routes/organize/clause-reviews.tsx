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
import { formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { findPledge } from '#app/pledges/load-pledges.server.ts'
import { decideReview } from '#app/pledges/review/decide-review.server.ts'
import { explainReview } from '#app/pledges/review/explain-review.ts'
import { listReviews } from '#app/pledges/review/list-reviews.server.ts'
import { ReviewForm } from '#app/pledges/review/review-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

export const meta: MetaFunction = () => [
  { title: '审阅个人承诺事项 · 廉学' },
  { name: 'description', content: '审阅成员自己写的承诺事项，通过或退回修改。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'review:clauses:subtree')
  const waiting = await listReviews(database, viewer)
  return {
    waiting: waiting.map((one) => ({ ...one, title: findPledge(one.pledgeId)?.title ?? '承诺书' })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'review:clauses:subtree')
  const parsed = parseForm(ReviewForm, await readForm(args.request))
  if (!parsed.ok) return data({ errors: parsed.errors, about: '', reason: '' }, { status: 400 })
  const outcome = await decideReview(database, viewer, parsed.value, now())
  if (outcome.ok) return redirect('/organize/pledges/reviews')
  const { status, errors } = explainReview(outcome.reason)
  const { memberId, pledgeId, reason } = parsed.value
  return data({ errors, about: `${memberId}/${pledgeId}`, reason }, { status })
}

export default function ClauseReviews() {
  const { waiting } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return (
    <Page
      title="审阅个人承诺事项"
      lead="看是不是写了自己的事、能不能查到做没做到。同意以后本人再签名。"
      crumbs={[{ label: '承诺签署', to: '/organize/pledges' }, { label: '审阅' }]}
    >
      <ErrorSummary errors={result?.errors} />
      {waiting.length === 0 ? <EmptyState title="没有等你审阅的个人承诺事项" /> : null}
      {waiting.map((one) => {
        const key = `${one.memberId}/${one.pledgeId}`
        const isThis = result?.about === key
        const errors: Record<string, string> = isThis ? result.errors : {}
        return (
          <Card key={key} title={`${one.name}（${one.unitName}）`} level={2}>
            <p>
              {one.title}，{formatInstant(one.submittedAt)}送审
            </p>
            <ol>
              {one.clauses.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ol>
            <Form method="post" className="form" noValidate>
              <input type="hidden" name="memberId" value={one.memberId} />
              <input type="hidden" name="pledgeId" value={one.pledgeId} />
              <input type="hidden" name="submittedAt" value={one.submittedAt} />
              <TextArea
                id={`reason-${one.memberId}-${one.pledgeId}`}
                name="reason"
                label="修改意见"
                hint="请本人修改时填写"
                rows={2}
                maxLength={300}
                defaultValue={isThis ? result.reason : ''}
                error={errors.reason}
              />
              <Button kind="main" name="decision" value="approved">
                同意
              </Button>
              <Button name="decision" value="change">
                请本人修改
              </Button>
            </Form>
          </Card>
        )
      })}
    </Page>
  )
}
