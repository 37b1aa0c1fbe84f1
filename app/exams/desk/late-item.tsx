import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { LateRow } from './find-late.server.ts'
import { INVOLVEMENTS } from './involvement.ts'
import { lateFacts } from './late-facts.ts'

type Props = {
  /** `isOwn`: it is the viewer's own answer. */
  late: LateRow & { isOwn: boolean }
  errors: Readonly<Record<string, string>>
}

/** A late answer with its evidence and, until it is judged, the form of the verdict. */
export function LateItem({ late, errors }: Props) {
  return (
    <Card
      title={`${late.name} · 第 ${late.number} 题`}
      level={2}
      tone={late.verdict === null ? 'required' : 'quiet'}
    >
      <Facts items={lateFacts(late)} />
      {late.verdict === null && late.isOwn ? <p>{INVOLVEMENTS.own}。</p> : null}
      {late.verdict === null && !late.isOwn ? (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="lateId" value={late.id} />
          <RadioGroup
            id={`verdict-${late.id}`}
            name="verdict"
            legend="裁定"
            error={errors.verdict}
            options={[
              { value: 'accepted', label: '采纳', hint: '按正常作答计分' },
              { value: 'refused', label: '不采纳' },
            ]}
          />
          <TextField
            id={`reason-${late.id}`}
            name="reason"
            label="理由"
            maxLength={200}
            error={errors.reason}
          />
          <Button>裁定</Button>
        </Form>
      ) : null}
    </Card>
  )
}
