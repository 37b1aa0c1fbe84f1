import { POSTS } from '#app/members/posts.ts'
import { POLITICAL_STATUSES } from '#app/members/roster/political-status.ts'
import { DateField } from '#app/ui/date-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

type MemberFieldsProps = {
  values: Readonly<Record<string, string | ReadonlyArray<string> | null | undefined>>
  errors: Readonly<Record<string, string>>
}

/** The fields about a person that a form for a new or a known member has. 党员 goes with the political status. */
export function MemberFields({ values, errors }: MemberFieldsProps) {
  const text = (name: string) => [values[name] ?? ''].flat()[0] ?? ''
  return (
    <>
      <TextField
        name="name"
        label="姓名"
        autoComplete="off"
        defaultValue={text('name')}
        error={errors['name']}
        required
      />
      <SelectField
        name="politicalStatus"
        label="政治面貌"
        options={POLITICAL_STATUSES.map(({ code, title }) => ({ value: code, label: title }))}
        defaultValue={text('politicalStatus') || 'full'}
        error={errors['politicalStatus']}
        required
      />
      <DateField
        name="joinedPartyOn"
        label="入党日期"
        defaultValue={text('joinedPartyOn')}
        error={errors['joinedPartyOn']}
        required={false}
      />
      <DateField
        name="joinedUnitOn"
        label="到本单位日期"
        hint="按“到岗后多少天”计算的学习任务从这一天起算。"
        defaultValue={text('joinedUnitOn')}
        error={errors['joinedUnitOn']}
        required={false}
      />
      <RadioGroup
        multiple
        name="posts"
        legend="职务"
        hint="决定哪些课程和学习任务适用于此人。"
        options={POSTS.filter(({ code }) => code !== 'member').map(({ code, title }) => ({
          value: code,
          label: title,
        }))}
        defaultValues={[values['posts'] ?? []].flat()}
        error={errors['posts']}
      />
    </>
  )
}
