import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FieldError } from '#app/ui/field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { LateCandidate } from './find-late.server.ts'
import { INVOLVEMENTS } from './involvement.ts'
import { LateTable } from './late-table.tsx'
import { deadlineWords } from './late-facts.ts'
import './exams-desk.css'

/** What was sent of the form when something is wrong with it; null before. */
export type SentVerdict = { lateIds: ReadonlyArray<string>; verdict: string; reason: string }

type Props = {
  /** `isOwn`: they are the viewer's own answers. */
  candidate: LateCandidate & { isOwn: boolean }
  errors: Readonly<Record<string, string>>
  sent: SentVerdict | null
}

/** The late answers of one candidate with their evidence and, while any waits, the form of one verdict on those that are ticked. */
export function LateCandidateCard({ candidate, errors, sent }: Props) {
  const { name, employeeNumber, answers, isOwn } = candidate
  const waiting = answers.filter(({ verdict }) => verdict === null).length
  return (
    <Card title={name} tone={waiting > 0 ? 'required' : 'quiet'}>
      <Facts
        items={[
          { term: '工号', value: employeeNumber },
          { term: '截止时间', value: deadlineWords(answers) },
        ]}
      />
      {waiting > 0 && !isOwn ? (
        // After a verdict the form begins anew for those that still wait.
        <VerdictFields key={waiting} {...{ candidate, errors, sent }} />
      ) : (
        <LateTable name={name} answers={answers} />
      )}
      {waiting > 0 && isOwn ? <p>{INVOLVEMENTS.own}。</p> : null}
    </Card>
  )
}

function VerdictFields({ candidate: { sittingId, name, answers }, errors, sent }: Props) {
  const id = `late-${sittingId}`
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="sittingId" value={sittingId} />
      <fieldset
        className={`field late-answers${errors.lateId ? ' field-wrong' : ''}`}
        aria-describedby={errors.lateId ? `${id}-error` : undefined}
      >
        <legend>一起裁定的答案</legend>
        <LateTable name={name} answers={answers} ticked={sent?.lateIds ?? answers.map((one) => one.id)} />
        <FieldError id={id} error={errors.lateId} />
      </fieldset>
      <RadioGroup
        id={`verdict-${sittingId}`}
        name="verdict"
        legend="裁定"
        error={errors.verdict}
        defaultValue={sent?.verdict}
        options={[
          { value: 'accepted', label: '采纳', hint: '按正常作答计分' },
          { value: 'refused', label: '不采纳' },
        ]}
      />
      <TextField
        id={`reason-${sittingId}`}
        name="reason"
        label="理由"
        maxLength={200}
        defaultValue={sent?.reason}
        error={errors.reason}
      />
      <Button>裁定</Button>
    </Form>
  )
}
