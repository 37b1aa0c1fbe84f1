import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { RemarkEffect } from './remark-effect.ts'
import { remarkWords } from './remark-words.ts'

type Props = {
  question: string
  effect: RemarkEffect
  values: { questionRef: string; reason: string }
}

/** What full marks for a question would change, before it is done. */
export function RemarkPreview({ question, effect, values: { questionRef, reason } }: Props) {
  return (
    <>
      <Facts
        items={[
          { term: '有误的题', value: question },
          { term: '原因', value: reason },
        ]}
      />
      <Notice tone="warning" title="确认前请看影响">
        {remarkWords(effect)}
      </Notice>
      <p>确认后有这道题的人各得一条新的台账记录，写明原因；不能撤销。</p>
      <Form method="post" className="form">
        <input type="hidden" name="ref" value={questionRef} />
        <input type="hidden" name="reason" value={reason} />
        <div className="confirm-acts">
          <Button kind="danger" name="intent" value="confirm">
            确认，全部给满分
          </Button>
          <Button kind="quiet" name="intent" value="change">
            返回修改
          </Button>
        </div>
      </Form>
    </>
  )
}
