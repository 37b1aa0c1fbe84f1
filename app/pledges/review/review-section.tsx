import { Form } from '@remix-run/react'
import { formatInstant } from '#app/platform/clock.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PersonalClauseFields } from '../personal-clause-fields.tsx'
import type { PersonalClauseRules } from '../pledge.ts'
import type { ClauseReview } from './review.ts'

type ReviewSectionProps = {
  rules: PersonalClauseRules
  review: ClauseReview | null
  /** As typed or kept before. */
  values: ReadonlyArray<string>
  errors: Readonly<Record<string, string>>
}

/** The signer's own clauses on their way to the responsible leader and back; signing comes after the approval. */
export function ReviewSection({ rules, review, values, errors }: ReviewSectionProps) {
  if (review && review.state !== 'change') return <HandedIn review={review} />
  return (
    <Form method="post" className="form pledge-form" noValidate preventScrollReset>
      <input type="hidden" name="intent" value="submit" />
      {review ? (
        <Notice tone="warning" title="请修改后再送审">
          {review.reviewer?.name}：{review.reason}
        </Notice>
      ) : (
        <p>这份承诺书的个人承诺事项先由有管理责任的领导审阅，同意后再签名。</p>
      )}
      <PersonalClauseFields rules={rules} values={values} errors={errors} />
      <Button kind="main">送领导审阅</Button>
    </Form>
  )
}

function HandedIn({ review }: { review: ClauseReview }) {
  const { state, clauses, submittedAt, reviewer } = review
  return (
    <section aria-labelledby="own-clauses" className="pledge-text">
      <h2 id="own-clauses">个人承诺事项</h2>
      <ol>
        {clauses.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {state === 'approved' ? (
        <Notice tone="good" title="领导已同意，可以签名">
          {reviewer ? `${reviewer.name}，${formatInstant(reviewer.reviewedAt)}` : null}
        </Notice>
      ) : (
        <Notice title="正在审阅">{formatInstant(submittedAt)}送审。同意以后，回到本页签名。</Notice>
      )}
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="recall" />
        <Button>撤回修改</Button>
      </Form>
    </section>
  )
}
