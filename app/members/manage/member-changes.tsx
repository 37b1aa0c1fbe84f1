import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { MemberFields } from './member-fields.tsx'
import type { MemberPageProps } from './member-page-props.ts'

/** The forms that change a member: facts and posts, transfer, leaving and coming back. */
export function MemberChanges({
  member,
  may,
  units,
  answer,
}: Pick<MemberPageProps, 'member' | 'may' | 'units' | 'answer'>) {
  const errors = answer?.errors ?? {}
  const typed = Object.keys(answer?.values ?? {}).length > 0
  const { name, politicalStatus, joinedPartyOn, joinedUnitOn, posts } = member
  const facts = { name, politicalStatus, joinedPartyOn, joinedUnitOn, posts }
  return (
    <Card title="更改">
      <details
        className="fold"
        open={['name', 'politicalStatus', 'joinedPartyOn', 'joinedUnitOn', 'posts'].some(
          (field) => field in errors,
        )}
      >
        <summary>更改资料和职务</summary>
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="intent" value="change" />
          <MemberFields values={typed ? (answer?.values ?? {}) : facts} errors={errors} />
          <Button kind="main">保存</Button>
        </Form>
      </details>
      <details className="fold" open={'unit' in errors}>
        <summary>调动到另一党组织</summary>
        <Form method="post" className="form">
          <input type="hidden" name="intent" value="transfer" />
          <SelectField
            name="unit"
            label="调往"
            hint="学习记录随人走。"
            options={units}
            defaultValue={member.unit.id}
            error={errors['unit']}
          />
          <Button>确认调动</Button>
        </Form>
      </details>
      {member.leftOn ? (
        <ConfirmForm
          label="恢复为在册"
          question={`${member.name}将恢复为在册，用原来的账号登录，学习记录接续。`}
          confirm="确认恢复"
          kind="main"
        >
          <input type="hidden" name="intent" value="return" />
        </ConfirmForm>
      ) : may.oneself ? null : (
        <ConfirmForm
          label="标记为离开"
          question={`${member.name}将立即退出登录并不能再登录。学习记录全部保留，以后可以恢复。`}
          confirm="确认离开"
        >
          <input type="hidden" name="intent" value="leave" />
          <DateField
            name="leftOn"
            label="离开日期"
            hint="不填按今天登记。"
            required={false}
            error={errors['leftOn']}
          />
        </ConfirmForm>
      )}
    </Card>
  )
}
