import { Card } from '#app/ui/card.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Status } from '#app/ui/status.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { PersonDuty } from './person-duty.ts'

type PersonDutyCardProps = {
  duty: PersonDuty
  /** Id of the entry that a change of the exemption would be recorded under; null without the right. */
  entryId: string | null
  error: string | undefined
  /** The reason as typed, when it was refused. */
  reason: string
}

/** One obligation of one person with its evidence, and the way to waive it or to end the waiver. */
export function PersonDutyCard({ duty, entryId, error, reason }: PersonDutyCardProps) {
  return (
    <Card title={duty.title}>
      <p>
        <Status kind={duty.standing}>{duty.words}</Status>
      </p>
      <p>{duty.why}</p>
      <Facts items={[{ term: '本人期限', value: duty.due }, ...duty.facts]} />
      {entryId === null || duty.standing === 'met' ? null : (
        <ExemptionForm duty={duty} entryId={entryId} error={error} reason={reason} />
      )}
    </Card>
  )
}

function ExemptionForm({ duty, entryId, error, reason }: PersonDutyCardProps & { entryId: string }) {
  const exempt = duty.standing === 'exempt'
  return (
    <ConfirmForm
      label={exempt ? '取消免学' : '免学'}
      question={
        exempt
          ? '取消后本人仍按原来的期限完成这项任务，取消会记入台账。'
          : '免学后本人不用完成这项任务，免学和原因会记入台账，本人可以看到。不要写病情等隐私。'
      }
      confirm={exempt ? '确认取消免学' : '确认免学'}
      kind="main"
    >
      <input type="hidden" name="intent" value={exempt ? 'lift' : 'exempt'} />
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="obligationId" value={duty.obligationId} />
      <TextField
        id={`reason-${duty.obligationId}`}
        name="reason"
        label="原因"
        maxLength={200}
        defaultValue={reason}
        error={error}
      />
    </ConfirmForm>
  )
}
