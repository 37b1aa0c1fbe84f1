import { Form } from '@remix-run/react'
import { formatInstant } from '#app/platform/clock.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { LateRow } from './find-late.server.ts'

const REASONS: Readonly<Record<string, string>> = {
  'after-deadline': '到达时考试已经截止',
  'after-submission': '到达时已经交卷',
  'other-device': '来自已被接管的设备',
}

type Props = { late: LateRow; errors: Readonly<Record<string, string>> }

/** A late answer with its evidence and, until it is judged, the form of the verdict. */
export function LateItem({ late, errors }: Props) {
  return (
    <Card
      title={`${late.name} · 第 ${late.number} 题`}
      level={2}
      tone={late.verdict === null ? 'required' : 'quiet'}
    >
      <Facts items={factsOf(late)} />
      {late.verdict === null ? (
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

function factsOf({
  employeeNumber,
  reason,
  enteredAt,
  receivedAt,
  evidence,
  verdict,
  judgedReason,
}: LateRow) {
  const { heldFor, deadline, newest } = evidence
  return [
    { term: '工号', value: employeeNumber },
    { term: '为什么迟到', value: REASONS[reason] ?? reason },
    { term: '设备记录的作答时间', value: formatInstant(enteredAt) },
    { term: '在设备上保存了', value: `${Math.round(heldFor / 1000)} 秒才送达` },
    { term: '截止时间', value: formatInstant(deadline) },
    { term: '送达时间', value: formatInstant(receivedAt) },
    {
      term: '同一设备此前的作答',
      value: newest === null ? '没有' : `${formatInstant(newest.receivedAt)} 送达，次序在这条之前`,
    },
    ...(verdict === null
      ? []
      : [{ term: '裁定', value: `${verdict === 'accepted' ? '采纳' : '不采纳'}：${judgedReason ?? ''}` }]),
  ]
}
