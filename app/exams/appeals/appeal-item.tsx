import { Form } from '@remix-run/react'
import { formatInstant } from '#app/platform/clock.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { INVOLVEMENTS } from '../desk/involvement.ts'
import { formatMarks } from '../marks-words.ts'
import type { AppealRow } from './find-appeals.server.ts'

type Props = {
  /** `isOwn`: it is the viewer's own appeal. */
  appeal: AppealRow & { isOwn: boolean }
  errors: Readonly<Record<string, string>>
  values: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
}

/** An appeal and its answer, or the form of it. */
export function AppealItem({ appeal, errors, values }: Props) {
  const { name, employeeNumber, score, maximum, decision } = appeal
  return (
    <Card title={`${name}（${employeeNumber}）`} tone={decision === null ? 'required' : 'quiet'}>
      <p>{`现在的成绩 ${formatMarks(score)} / ${formatMarks(maximum)}，${formatInstant(appeal.appealedAt)}申请：`}</p>
      <p>{appeal.text}</p>
      {decision !== null ? (
        <p>{`${decision === 'changed' ? '已更正' : '维持原成绩'}：${appeal.answer ?? ''}`}</p>
      ) : appeal.isOwn ? (
        <p>{INVOLVEMENTS.own}。</p>
      ) : (
        <AnswerForm {...{ appeal, errors, values }} />
      )}
    </Card>
  )
}

function AnswerForm({ appeal: { id }, errors, values }: Props) {
  const text = (field: string) => [values[field] ?? ''].flat()[0] ?? ''
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="appealId" value={id} />
      <RadioGroup
        id={`decision-${id}`}
        name="decision"
        legend="复核结论"
        defaultValue={text('decision')}
        error={errors.decision}
        options={[
          { value: 'upheld', label: '维持原成绩' },
          { value: 'changed', label: '更正成绩' },
        ]}
      />
      <TextArea
        id={`marks-${id}`}
        name="marks"
        label="更正哪些题（更正成绩时）"
        hint="一行一题：题号 得分，例如 12 5"
        required={false}
        rows={2}
        defaultValue={text('marks')}
        error={errors.marks}
      />
      <TextArea
        id={`answer-${id}`}
        name="answer"
        label="答复和理由（申请人看得到）"
        maxLength={1000}
        defaultValue={text('answer')}
        error={errors.answer}
      />
      <Button>答复</Button>
    </Form>
  )
}
