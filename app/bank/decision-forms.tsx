import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { BankState } from './bank-question.ts'

type DecisionFormsProps = {
  state: BankState
  isAuthor: boolean
  hasGaps: boolean
  /** Names of those who may review it. */
  reviewers: ReadonlyArray<string>
}

/** What can be done with the question now: an author submits, another person approves or sends back. */
export function DecisionForms({ state, isAuthor, hasGaps, reviewers }: DecisionFormsProps) {
  return (
    <>
      {reviewers.length === 0 && state !== 'approved' && state !== 'retired' ? <NobodyElse /> : null}
      {state === 'draft' || state === 'revising' ? (
        <Form method="post">
          <Button kind="main" name="intent" value="submit">
            提交复核
          </Button>
        </Form>
      ) : null}
      {state === 'in-review' && isAuthor ? <TakeBackForm reviewers={reviewers} /> : null}
      {state === 'in-review' && !isAuthor ? <ReviewForm hasGaps={hasGaps} /> : null}
      {state === 'retired' ? (
        <Form method="post">
          <Button name="intent" value="restore">
            恢复使用
          </Button>
        </Form>
      ) : (
        <ConfirmForm
          label="停用"
          question="停用后不再用来组卷；已经用过它的考试不受影响。"
          confirm="确认停用"
        >
          <input type="hidden" name="intent" value="retire" />
          <TextArea name="note" id="field-retire-note" label="停用的原因" rows={2} required />
        </ConfirmForm>
      )}
    </>
  )
}

function NobodyElse() {
  return (
    <Notice tone="warning" title="现在没有人可以复核">
      这道题要由没有写过它的人复核，而有权管理这个题库的人都写过它。请联系管理员再授权一位组织员。
    </Notice>
  )
}

function TakeBackForm({ reviewers }: Pick<DecisionFormsProps, 'reviewers'>) {
  const names = reviewers.slice(0, 5).join('、')
  const who = reviewers.length > 5 ? `${names}等${reviewers.length}人` : names
  return (
    <Form method="post" className="form">
      <Notice>等待复核：自己写过的题由另一个人复核。{who === '' ? '' : `可以复核的人：${who}。`}</Notice>
      <Button name="intent" value="take-back">
        撤回修改
      </Button>
    </Form>
  )
}

function ReviewForm({ hasGaps }: { hasGaps: boolean }) {
  return (
    <Form method="post" className="form">
      <TextArea name="note" label="复核意见" hint="退回时必须写明哪里要改。" rows={3} />
      {hasGaps ? (
        <CheckboxField name="despiteGaps" value="yes" label="缺少这些也批准（记入审计日志）" />
      ) : null}
      <p className="row">
        <Button kind="main" name="intent" value="approve">
          批准使用
        </Button>
        <Button name="intent" value="send-back">
          退回修改
        </Button>
      </p>
    </Form>
  )
}
