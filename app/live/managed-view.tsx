import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SelectField, type Option } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { ManagedLine } from './describe-managed.ts'
import { LiveSessionFields } from './live-session-fields.tsx'
import type { LivePhase } from './live-session.ts'

type Values = Readonly<Record<string, string | ReadonlyArray<string> | undefined>>

type ManagedViewProps = {
  page: {
    line: ManagedLine
    phase: LivePhase
    values: Values
    fileName: string | null
    cancelReason: string | null
    recording: string
    recordings: ReadonlyArray<Option>
    isLost: boolean
  }
  answer: { errors: Readonly<Record<string, string | undefined>>; values: Values } | undefined
}

/** A session before its organizer: how it stands, what is next, and what can be changed. */
export function ManagedView({ page, answer }: ManagedViewProps) {
  const { line, phase, cancelReason } = page
  const errors = answer?.errors ?? {}
  if (phase === 'cancelled')
    return (
      <Notice tone="warning" title="这次直播已取消">
        {cancelReason}
      </Notice>
    )
  return (
    <>
      <Facts
        items={[
          { term: '状态', value: line.state },
          { term: '对象', value: line.audience },
          { term: '已登记参加', value: `${line.attendees} 人` },
        ]}
      />
      {phase === 'coming' ? null : (
        <p>
          <ButtonLink
            kind={line.attendees === 0 ? 'main' : 'quiet'}
            to={`/organize/live/${line.id}/attendance`}
          >
            登记参加人员
          </ButtonLink>
        </p>
      )}
      {phase === 'past' ? <RecordingForm page={page} error={errors.recording} /> : null}
      <ChangeForm page={page} answer={answer} key={JSON.stringify(page.values)} />
      {phase === 'past' ? null : (
        <ConfirmForm
          label="取消直播"
          question="取消后不能恢复，页面、列表和日历文件都会写明已取消。"
          confirm="确认取消"
        >
          <input type="hidden" name="intent" value="cancel" />
          <TextField name="reason" label="取消原因" hint="学员会看到" maxLength={200} error={errors.reason} />
        </ConfirmForm>
      )}
    </>
  )
}

function ChangeForm({ page: { phase, values, fileName }, answer }: ManagedViewProps) {
  const title = phase === 'past' ? '补充资料或更正' : '修改安排'
  return (
    <section className="stack" aria-labelledby="change">
      <h2 id="change">{title}</h2>
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        <LiveSessionFields
          values={{ ...values, ...answer?.values }}
          errors={answer?.errors ?? {}}
          fileName={fileName}
        />
        <Button name="intent" value="change">
          保存修改
        </Button>
      </Form>
    </section>
  )
}

function RecordingForm({
  page: { recording, recordings, isLost },
  error,
}: Pick<ManagedViewProps, 'page'> & { error: string | undefined }) {
  return (
    <section className="stack" aria-labelledby="recorded">
      <h2 id="recorded">回看的课</h2>
      {isLost ? <Notice tone="warning">原来登记的课已经撤下，请重新选择。</Notice> : null}
      <Form method="post" className="form" noValidate>
        <SelectField
          name="recording"
          label="录好的内容在哪一课"
          hint="课或课里的短片。学员从直播页直接进入，读完、答对才算学完这一课"
          options={[{ value: '', label: '还没有' }, ...recordings]}
          defaultValue={recording}
          error={error}
          required={false}
        />
        <Button name="intent" value="record">
          保存回看
        </Button>
      </Form>
    </section>
  )
}
